package org.huiqiao.products;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.AnnualRate;
import org.huiqiao.repayment.Payment;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.repayment.Schedule;
import org.huiqiao.repayment.Schedules;

/**
 * What a loan would cost, for anybody who asks (贷款计算器).
 *
 * @param annualRate with the fee in it, whoever takes it (domain 4.7)
 * @param totalCost interest and fee
 */
public record LoanFigures(Schedule schedule, Money totalInterest, Money fee, Money totalCost, AnnualRate annualRate) {

    /** @param fee paid once, on the first day */
    public static LoanFigures of(
            Money amount, int months, Percent rate, RepaymentMethod method, Money fee, LocalDate from) {
        Schedule schedule = Schedules.of(method, amount, rate, from, months);
        Money interest = schedule.totalInterest();
        AnnualRate annual = AnnualRate.of(amount, from, schedule, List.of(new Payment(from, fee)));
        return new LoanFigures(schedule, interest, fee, interest.plus(fee), annual);
    }

    /** Whether one figure tells what is due each time, but for the last. */
    public boolean isLevel() {
        Money first = schedule.first().payment();
        return schedule.instalments().stream()
                .limit(Math.max(1, schedule.instalments().size() - 1L))
                .allMatch(line -> line.payment().equals(first));
    }

    public boolean endsDifferently() {
        return !schedule.last().payment().equals(schedule.first().payment());
    }
}
