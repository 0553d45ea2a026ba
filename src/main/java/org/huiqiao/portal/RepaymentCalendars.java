package org.huiqiao.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.PlannedInstalment;
import org.huiqiao.portal.RepaymentCalendar.Line;
import org.huiqiao.portal.RepaymentCalendar.State;
import org.huiqiao.products.Parameters;
import org.huiqiao.repayment.DayCount;
import org.huiqiao.repayment.GraceMode;
import org.huiqiao.repayment.Penalty;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a loan note on a day. What was paid is not known here: a line is behind when its day has passed. */
@Component
public class RepaymentCalendars {

    private final Parameters parameters;
    private final Clock clock;

    RepaymentCalendars(Parameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    public RepaymentCalendar of(LoanNote note) {
        LocalDate today = LocalDate.now(clock);
        List<Line> lines = lines(note, today);
        @Nullable
        Line next = lines.stream()
                .filter(line -> line.state() == State.NEXT)
                .findFirst()
                .orElse(null);
        Money interest = lines.stream().map(Line::interest).reduce(Money.ZERO, Money::plus);
        Money owed = next == null ? Money.ZERO : next.balance().plus(next.principal());
        Penalty penalty = penalty(note);
        return new RepaymentCalendar(
                lines,
                note.principal(),
                interest,
                note.principal().plus(interest),
                next,
                (int) lines.stream()
                        .filter(line -> line.state() != State.BEHIND)
                        .count(),
                owed,
                DayCount.ACT_360.interest(owed, note.annualRate(), today, today.plusDays(1)),
                next == null ? Money.ZERO : dayLater(next, note.annualRate(), penalty),
                penalty.overdueRate(note.annualRate()));
    }

    private static List<Line> lines(LoanNote note, LocalDate today) {
        List<Line> lines = new ArrayList<>();
        Money balance = note.principal();
        boolean found = false;
        for (PlannedInstalment planned : note.schedule()) {
            balance = balance.minus(planned.principal());
            boolean behind = planned.dueOn().isBefore(today);
            lines.add(new Line(
                    planned.no(),
                    planned.dueOn(),
                    planned.payment(),
                    planned.principal(),
                    planned.interest(),
                    balance,
                    behind ? State.BEHIND : (found ? State.AHEAD : State.NEXT)));
            found = found || !behind;
        }
        return lines;
    }

    /** As the contract says it: the uplifts in force on its first day. */
    private Penalty penalty(LoanNote note) {
        return new Penalty(
                Percent.of(parameters.decimal("OVERDUE_UPLIFT_PERCENT", note.valueDate())),
                Percent.of(parameters.decimal("MISUSE_UPLIFT_PERCENT", note.valueDate())),
                0,
                GraceMode.WAIVE);
    }

    private static Money dayLater(Line line, Percent rate, Penalty penalty) {
        LocalDate paid = line.dueOn().plusDays(1);
        return penalty.overdue(line.principal(), rate, line.dueOn(), paid)
                .plus(penalty.compound(line.interest(), rate, line.dueOn(), paid));
    }
}
