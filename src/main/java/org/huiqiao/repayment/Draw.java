package org.huiqiao.repayment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** 随借随还: money drawn on a day; each part of it pays interest for the days it was out (domain 4.4). */
public record Draw(Money outstanding, LocalDate drawnOn) {

    /** @param minDays charged for money that comes back sooner; 0 makes a same-day repayment free of interest */
    public DrawRepaid repay(Money part, Percent annual, LocalDate on, int minDays) {
        if (!part.isPositive() || part.exceeds(outstanding) || on.isBefore(drawnOn) || minDays < 0) {
            throw new IllegalArgumentException("No more than what is out comes back, and not before it went");
        }
        long days = Math.max(ChronoUnit.DAYS.between(drawnOn, on), minDays);
        Money interest = DayCount.ACT_360.interest(part, annual, days);
        return new DrawRepaid(part, interest, new Draw(outstanding.minus(part), drawnOn));
    }
}
