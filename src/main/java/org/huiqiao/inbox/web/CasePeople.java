package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import org.huiqiao.application.LoanApplication;
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
        return inFull(application).stream().map(PeopleRow::masked).distinct().toList();
    }

    /** Whoever asks has said why ({@code inbox.PersonalData}). */
    List<PeopleRow> inFull(LoanApplication application) {
        List<PeopleRow> people = new ArrayList<>();
        customers
                .account(application.applicantId())
                .ifPresent(account -> people.add(
                        row("applicant", account.personName(), account.personIdNo(), account.phone(), null)));
        String code = application.creditCode();
        if (code != null) {
            customers
                    .company(code)
                    .ifPresent(company -> people.add(row(
                            "legalRep",
                            company.legalRepName(),
                            Secret.open(company.legalRepIdNo()),
                            Secret.open(company.legalRepPhone()),
                            null)));
        }
        room.session(application.id()).ifPresent(session -> session.signers()
                .forEach(signer ->
                        people.add(row("signer", signer.name(), signer.idNo().value(), null, null))));
        if (application.accountNo() != null) {
            people.add(row("account", null, null, null, application.accountNo()));
        }
        if (application.payeeAccount() != null) {
            people.add(row("payee", application.payeeName(), null, null, application.payeeAccount()));
        }
        return people.stream().distinct().toList();
    }

    private PeopleRow row(
            String role,
            @Nullable String name,
            @Nullable String idNo,
            @Nullable String phone,
            @Nullable String account) {
        return new PeopleRow(
                words.text("inbox.people." + role), given(name), given(idNo), given(phone), given(account));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
