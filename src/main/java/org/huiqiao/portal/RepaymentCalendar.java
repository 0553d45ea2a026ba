package org.huiqiao.portal;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a loan as its borrower reads it on a day.
 *
 * @param next the first line that falls due on that day or later; null when all are behind
 * @param left how many lines are not behind
 * @param owed principal that is not due yet, the next line's included
 * @param dayEarlier what settling the whole loan one day earlier saves
 * @param dayLater what paying the next line one day late costs
 * @param overdueRate a year
 */
public record RepaymentCalendar(
        List<Line> lines,
        Money principal,
        Money interest,
        Money total,
        @Nullable Line next,
        int left,
        Money owed,
        Money dayEarlier,
        Money dayLater,
        Percent overdueRate) {

    private static final int SOON = 3;

    /** One of the next three. */
    public boolean isSoon(Line line) {
        return next != null && line.no() >= next.no() && line.no() < next.no() + SOON;
    }

    /** @param balance principal owed after this line */
    public record Line(
            int no, LocalDate dueOn, Money payment, Money principal, Money interest, Money balance, State state) {}

    public enum State {
        BEHIND,
        NEXT,
        AHEAD
    }
}
