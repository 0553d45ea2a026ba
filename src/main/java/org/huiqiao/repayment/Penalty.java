package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * 罚息 on overdue principal and, at the same rate, 复利 on unpaid interest: by days, simple, on what is unpaid
 * (domain 2.4, 4.0). Uplifts are the bank's parameters within 银发〔2003〕251号.
 */
public record Penalty(Percent overdueUplift, Percent misuseUplift, int graceDays, GraceMode graceMode) {

    public Penalty {
        if (graceDays < 0
                || overdueUplift.value().signum() < 0
                || misuseUplift.value().signum() < 0) {
            throw new IllegalArgumentException("Neither grace nor an uplift is negative");
        }
    }

    public Percent overdueRate(Percent contractRate) {
        return raised(contractRate, overdueUplift);
    }

    public Percent misuseRate(Percent contractRate) {
        return raised(contractRate, misuseUplift);
    }

    /** A loan both overdue and misused pays the higher rate only. */
    public Percent rate(Percent contractRate, boolean misused) {
        Percent overdue = overdueRate(contractRate);
        Percent misuse = misuseRate(contractRate);
        return misused && misuse.compareTo(overdue) > 0 ? misuse : overdue;
    }

    /** Paid within the days of grace it costs nothing and is not reported overdue. */
    public boolean isOverdue(LocalDate due, LocalDate paid) {
        return paid.isAfter(due.plusDays(graceDays));
    }

    public Money overdue(Money unpaid, Percent contractRate, LocalDate due, LocalDate paid) {
        if (!isOverdue(due, paid)) {
            return Money.ZERO;
        }
        LocalDate from = graceMode == GraceMode.WAIVE ? due : due.plusDays(graceDays);
        return DayCount.ACT_360.interest(unpaid, overdueRate(contractRate), from, paid);
    }

    /** 复利: unpaid interest bears the same rate as overdue principal, by days, and no interest on itself. */
    public Money compound(Money unpaidInterest, Percent contractRate, LocalDate due, LocalDate paid) {
        return overdue(unpaidInterest, contractRate, due, paid);
    }

    /** Misuse knows no grace. */
    public Money misuse(Money misused, Percent contractRate, LocalDate from, LocalDate until) {
        return DayCount.ACT_360.interest(misused, rate(contractRate, true), from, until);
    }

    private static Percent raised(Percent rate, Percent uplift) {
        return Percent.of(rate.value().multiply(BigDecimal.ONE.add(uplift.fraction())));
    }
}
