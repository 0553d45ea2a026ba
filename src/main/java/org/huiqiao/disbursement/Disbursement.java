package org.huiqiao.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqiao.common.Money;
import org.huiqiao.facility.AmountNotPositive;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What is to be paid to one application, and the conditions that stand before it. */
class Disbursement {

    @Id
    private String id;

    @Version
    private int version;

    private int tranche;
    private String loanReference;
    private Money amount;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "borrower_")
    private Payee borrower;

    private boolean fourEyes;
    private DisbursementStatus status;
    private @Nullable LocalDate conditionsOn;
    private Instant openedAt;

    @MappedCollection(idColumn = "disbursement_id", keyColumn = "line_no")
    private List<Condition> conditions;

    @SuppressWarnings({"NullAway.Init", "unused"}) // filled by Spring Data
    private Disbursement() {}

    Disbursement(DisbursementTerms terms, Instant now) {
        if (!terms.amount().isPositive()) {
            throw new AmountNotPositive(terms.amount());
        }
        this.id = terms.applicationId();
        this.tranche = terms.tranche();
        this.loanReference = terms.loanReference();
        this.amount = terms.amount();
        this.borrower = terms.borrower();
        this.fourEyes = terms.fourEyes();
        this.status = DisbursementStatus.OPEN;
        this.openedAt = now;
        this.conditions = List.of();
    }

    void requireSameTerms(DisbursementTerms terms) {
        if (!terms.equals(new DisbursementTerms(id, tranche, amount, borrower, fourEyes))) {
            throw new DisbursementOpenedOtherwise(id);
        }
    }

    void requireOpen() {
        if (status != DisbursementStatus.OPEN) {
            throw new DisbursementCancelled(id);
        }
    }

    ConditionsOutcome record(List<ConditionResult> results, LocalDate today) {
        requireOpen();
        Map<String, Condition> before =
                conditions.stream().collect(Collectors.toMap(Condition::code, Function.identity()));
        conditions = results.stream()
                .map(Condition::of)
                .map(condition -> condition.keepWaiverOf(before.get(condition.code())))
                .toList();
        conditionsOn = today;
        return outcome();
    }

    ConditionsOutcome outcome() {
        if (conditions.isEmpty() || conditions.stream().anyMatch(c -> c.state() == ConditionState.NOT_MET)) {
            return ConditionsOutcome.NOT_MET;
        }
        boolean satisfied = conditions.stream().allMatch(Condition::isSatisfied);
        return satisfied ? ConditionsOutcome.MET : ConditionsOutcome.WAIVABLE;
    }

    void waive(String code, String reason, Actor actor, Instant now) {
        requireOpen();
        if (conditions.stream().noneMatch(condition -> condition.code().equals(code))) {
            throw new ConditionNotWaivable(code);
        }
        conditions = conditions.stream()
                .map(condition -> condition.code().equals(code) ? condition.waive(reason, actor, now) : condition)
                .toList();
    }

    boolean conditionsMetOn(LocalDate today) {
        return outcome() == ConditionsOutcome.MET && today.equals(conditionsOn);
    }

    void requireConditionsMet() {
        if (outcome() != ConditionsOutcome.MET) {
            throw new ConditionsUnmet(conditions.stream()
                    .filter(condition -> !condition.isSatisfied())
                    .map(Condition::code)
                    .collect(Collectors.joining("、")));
        }
    }

    /** Domain 1.12: the property is searched on the day of the payout, and so is the rest looked at again. */
    void requireConditionsMetOn(LocalDate today) {
        requireConditionsMet();
        if (!today.equals(conditionsOn)) {
            throw new ConditionsOutdated(String.valueOf(conditionsOn));
        }
    }

    void requirePayee(PaymentMode mode, Payee payee) {
        if (mode == PaymentMode.SELF && !payee.hasNameOf(borrower)) {
            throw new PayeeIsNotBorrower(borrower.name());
        }
        if (mode == PaymentMode.ENTRUSTED && payee.hasNameOf(borrower)) {
            throw new PayeeIsBorrower(borrower.name());
        }
    }

    void cancel() {
        status = DisbursementStatus.CANCELLED;
    }

    DisbursementStatus status() {
        return status;
    }

    String applicationId() {
        return id;
    }

    String loanReference() {
        return loanReference;
    }

    String drawNo() {
        return "T" + tranche;
    }

    Money amount() {
        return amount;
    }

    boolean fourEyes() {
        return fourEyes;
    }

    DisbursementOverview overview(List<PaymentAttempt> attempts) {
        return new DisbursementOverview(
                id, loanReference, amount, borrower, fourEyes, status, conditionsOn, List.copyOf(conditions), attempts);
    }
}
