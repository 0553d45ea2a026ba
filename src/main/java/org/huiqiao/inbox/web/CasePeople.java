package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Masks;
import org.huiqiao.common.Secret;
import org.huiqiao.customers.Customers;
import org.huiqiao.facesign.FaceSignRoom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has to do with a case on the customer's side. */
@Component
class CasePeople {

    private final Customers customers;
    private final FaceSignRoom room;
    private final Words words;

    CasePeople(Customers customers, FaceSignRoom room, Words words) {
        this.customers = customers;
        this.room = room;
        this.words = words;
    }

    List<PeopleRow> of(LoanApplication application) {
        List<PeopleRow> people = new ArrayList<>();
        customers
                .account(application.applicantId())
                .ifPresent(account ->
                        people.add(row("applicant", account.personName(), account.personIdNo(), account.phone())));
        String code = application.creditCode();
        if (code != null) {
            customers
                    .company(code)
                    .ifPresent(company -> people.add(row(
                            "legalRep",
                            company.legalRepName(),
                            Secret.open(company.legalRepIdNo()),
                            Secret.open(company.legalRepPhone()))));
        }
        room.session(application.id()).ifPresent(session -> session.signers()
                .forEach(signer ->
                        people.add(row("signer", signer.name(), signer.idNo().value(), null))));
        return people.stream().distinct().toList();
    }

    private PeopleRow row(String role, @Nullable String name, @Nullable String idNo, @Nullable String phone) {
        return new PeopleRow(
                words.text("inbox.people." + role),
                name == null ? "" : name,
                idNo == null ? "" : Masks.residentId(idNo),
                phone == null ? "" : Masks.mobile(phone));
    }
}
