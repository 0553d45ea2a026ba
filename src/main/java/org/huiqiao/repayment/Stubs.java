package org.huiqiao.repayment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** Turns a regular plan that begins on the repayment day into one that begins on the day the money came. */
final class Stubs {

    private Stubs() {}

    static Schedule before(
            Schedule regular, Stub stub, Money principal, Percent annual, LocalDate start, LocalDate day) {
        if (start.equals(day)) {
            return regular;
        }
        return stub == Stub.LONG_FIRST_PERIOD
                ? longFirst(regular, principal, annual, start)
                : interestFirst(regular, principal, annual, start, day);
    }

    private static Schedule longFirst(Schedule regular, Money principal, Percent annual, LocalDate start) {
        List<Instalment> lines = new ArrayList<>(regular.instalments());
        Instalment first = lines.get(0);
        Money interest = DayCount.ACT_360.interest(principal, annual, start, first.dueOn());
        lines.set(0, line(1, first, interest));
        return new Schedule(lines);
    }

    private static Schedule interestFirst(
            Schedule regular, Money principal, Percent annual, LocalDate start, LocalDate day) {
        Money interest = DayCount.ACT_360.interest(principal, annual, start, day);
        List<Instalment> lines = new ArrayList<>();
        lines.add(new Instalment(1, day, Money.ZERO, interest, interest, principal));
        regular.instalments().forEach(part -> lines.add(line(part.no() + 1, part, part.interest())));
        return new Schedule(lines);
    }

    private static Instalment line(int no, Instalment part, Money interest) {
        Money payment = part.principal().plus(interest);
        return new Instalment(no, part.dueOn(), part.principal(), interest, payment, part.balance());
    }
}
