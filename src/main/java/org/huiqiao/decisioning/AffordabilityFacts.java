package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.repayment.Schedules;
import org.jspecify.annotations.Nullable;

/** What the investigation found the borrower to need (domain 4.9) and to be able to serve (D15 DSCR). */
class AffordabilityFacts implements Derivation {

    private static final Money A_MILLION = Money.wan(100);

    @Override
    public void derive(Known facts, LocalDate today) {
        facts.put(
                "workingCapitalNeed",
                FundingNeed.of(facts::number)
                        .map(found -> found.newCredit().toYuan())
                        .orElse(null));
        BigDecimal share = serviceShare(facts, today);
        facts.put("debtServiceShare", share);
        facts.put("affordableLimit", affordable(facts, share));
    }

    /**
     * What a yuan of this loan costs its borrower in the first twelve months. The principal of a loan that is repaid at
     * its end comes out of the turnover, which 4.9 judges; only its interest is counted.
     */
    private static @Nullable BigDecimal serviceShare(Known facts, LocalDate today) {
        BigDecimal rate = facts.number("rate");
        BigDecimal term = facts.number("termMonths");
        String method = facts.text("repaymentMethod");
        if (rate == null || term == null || method == null) {
            return null;
        }
        RepaymentMethod repaid = RepaymentMethod.valueOf(method);
        if (!repaid.needsNoPlan()) {
            return null;
        }
        boolean atTheEnd = repaid == RepaymentMethod.INTEREST_ONLY || repaid == RepaymentMethod.REVOLVING;
        LocalDate yearOn = today.plusYears(1);
        Money due = Schedules.of(repaid, A_MILLION, Percent.of(rate), today, term.intValue()).instalments().stream()
                .filter(line -> !line.dueOn().isAfter(yearOn))
                .map(line -> atTheEnd ? line.interest() : line.payment())
                .reduce(Money.ZERO, Money::plus);
        return due.toYuan().divide(A_MILLION.toYuan(), MathContext.DECIMAL64);
    }

    /** What is left of the net cash, held to the cover the bank wants, after the debts there are. */
    private static @Nullable BigDecimal affordable(Known facts, @Nullable BigDecimal share) {
        BigDecimal cash = facts.number("annualNetCash");
        BigDecimal debts = facts.number("annualDebtService");
        BigDecimal cover = facts.number("dscrMin");
        if (share == null || share.signum() == 0 || cash == null || debts == null || cover == null) {
            return null;
        }
        return cash.divide(cover, MathContext.DECIMAL64)
                .subtract(debts)
                .max(BigDecimal.ZERO)
                .divide(share, MathContext.DECIMAL64);
    }
}
