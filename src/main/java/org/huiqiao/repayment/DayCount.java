package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** How days become interest: the value date counts, the repayment date does not (算头不算尾, domain 4.0). */
public enum DayCount {
    ACT_360(360),
    ACT_365(365),
    /** Whole months at 30 days, days left over as they are (银发〔2005〕129号). */
    THIRTY_360(360);

    private final int daysOfYear;

    DayCount(int daysOfYear) {
        this.daysOfYear = daysOfYear;
    }

    public long days(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Interest never runs backwards");
        }
        return this == THIRTY_360 ? thirty(from, to) : ChronoUnit.DAYS.between(from, to);
    }

    public Money interest(Money principal, Percent annual, LocalDate from, LocalDate to) {
        return interest(principal, annual, days(from, to));
    }

    Money interest(Money principal, Percent annual, long days) {
        return share(principal, annual, days, daysOfYear);
    }

    /** A whole month at rate/12 (月利率 = 年/12). */
    static Money month(Money principal, Percent annual) {
        return share(principal, annual, 1, 12);
    }

    /** Divides last and once: a factor cut before it is multiplied turns an exact half fen into less than one. */
    private static Money share(Money principal, Percent annual, long part, int whole) {
        BigDecimal dividend = principal.toYuan().multiply(annual.fraction()).multiply(BigDecimal.valueOf(part));
        return Money.yuan(dividend.divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    private static long thirty(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        // 31 January to 28 February is a whole month
        if (!from.plusMonths(months + 1).isAfter(to)) {
            months++;
        }
        return 30 * months + ChronoUnit.DAYS.between(from.plusMonths(months), to);
    }
}
