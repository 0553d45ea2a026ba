package org.huiqiao.inbox.web;

import org.huiqiao.common.Masks;

/** Someone who belongs to the case; empty where nothing is known. */
record PeopleRow(String role, String name, String idNo, String phone, String account) {

    PeopleRow masked() {
        return new PeopleRow(
                role,
                name,
                idNo.isEmpty() ? "" : Masks.residentId(idNo),
                phone.isEmpty() ? "" : Masks.mobile(phone),
                account.isEmpty() ? "" : Masks.account(account));
    }
}
