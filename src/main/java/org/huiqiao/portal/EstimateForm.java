package org.huiqiao.portal;

import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** Answers as a visitor types them; all but the amount may stay empty. */
public record EstimateForm(
        @Nullable String amount,
        @Nullable String tax,
        @Nullable String property,
        @Nullable String borrower,
        @Nullable String taxMonths,
        @Nullable String taxGrade,
        @Nullable String flowMonths,
        @Nullable String tech) {

    private static final int YEAR = 12;
    private static final Money MOST = Money.wan(10_000);

    Optional<Money> asked() {
        return read(amount);
    }

    Optional<Money> paid() {
        return read(tax);
    }

    Optional<Money> worth() {
        return read(property);
    }

    public Money askedFor() {
        return asked().orElseThrow();
    }

    public Money taxPaid() {
        return paid().orElseThrow();
    }

    public Money propertyWorth() {
        return worth().orElseThrow();
    }

    boolean monthsWrong(@Nullable String typed) {
        return typed != null && !typed.isBlank() && months(typed) == null;
    }

    /** Something beyond the three first questions was answered. */
    public boolean isDetailed() {
        return Stream.of(borrower, taxMonths, taxGrade, flowMonths, tech)
                .anyMatch(answer -> answer != null && !answer.isBlank());
    }

    /** Who names the tax and not the months means the twelve that the question is about. */
    public Situation situation() {
        Integer months = months(taxMonths);
        return new Situation(
                borrower == null || borrower.isBlank() ? "COMPANY" : borrower,
                askedFor(),
                taxPaid(),
                months == null ? (taxPaid().isPositive() ? YEAR : 0) : months,
                taxGrade == null || taxGrade.isBlank() ? null : taxGrade,
                propertyWorth(),
                months(flowMonths),
                "true".equals(tech));
    }

    private static @Nullable Integer months(@Nullable String typed) {
        return typed != null && typed.strip().matches("\\d{1,3}") ? Integer.valueOf(typed.strip()) : null;
    }

    private static Optional<Money> read(@Nullable String typed) {
        if (typed == null || typed.isBlank() || typed.strip().equals("0")) {
            return Optional.of(Money.ZERO);
        }
        return Typed.amount(typed).filter(amount -> !amount.exceeds(MOST));
    }
}
