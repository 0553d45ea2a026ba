package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqiao.common.Masks;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.DisbursementOverview;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.PaymentAttempt;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** Where the money is. */
@Component
class CasePayments {

    private final Disbursements disbursements;
    private final LoanNotes notes;
    private final Words words;

    CasePayments(Disbursements disbursements, LoanNotes notes, Words words) {
        this.disbursements = disbursements;
        this.notes = notes;
        this.words = words;
    }

    PaymentView of(String applicationId, Actor reader) {
        Optional<DisbursementOverview> overview = disbursements.of(applicationId);
        return new PaymentView(
                overview.orElse(null),
                overview.map(DisbursementOverview::conditions).orElse(List.of()).stream()
                        .map(condition -> condition(condition, reader))
                        .toList(),
                overview.map(DisbursementOverview::attempts).orElse(List.of()).stream()
                        .map(this::attempt)
                        .toList(),
                notes.ofApplication(applicationId));
    }

    private PaymentView.ConditionRow condition(Condition condition, Actor reader) {
        String waivedBy = condition.waivedBy();
        String name = words.condition(condition);
        String note = Stream.of(
                        name.equals(condition.note()) ? null : condition.note(),
                        waivedBy == null ? null : words.person(waivedBy),
                        condition.waiverReason())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return new PaymentView.ConditionRow(
                condition.code(),
                name,
                condition.state().name(),
                switch (condition.state()) {
                    case MET -> "good";
                    case NOT_MET -> "bad";
                    case WAIVABLE, WAIVED -> "wait";
                },
                note,
                condition.mayBeWaivedBy(reader));
    }

    private PaymentView.Attempt attempt(PaymentAttempt attempt) {
        String hands = Stream.of(attempt.instructed(), attempt.checked(), attempt.approved())
                .filter(Objects::nonNull)
                .map(hand -> words.person(hand.by()))
                .collect(Collectors.joining(" → "));
        return new PaymentView.Attempt(
                attempt.attempt(),
                attempt.bankReference(),
                attempt.status().name(),
                attempt.mode().name(),
                Figures.money(attempt.amount()),
                attempt.payee().name() + " "
                        + Masks.account(attempt.payee().account().value()),
                hands,
                attempt.coreSerial(),
                attempt.reason(),
                words.shortTime(attempt.settledAt() == null ? attempt.sentAt() : attempt.settledAt()));
    }
}
