package org.huiqiao.contract;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.repayment.Schedule;
import org.huiqiao.repayment.Schedules;
import org.jspecify.annotations.Nullable;

/** The part of the terms that money is reckoned from. */
record Loan(
        Money amount,
        int termMonths,
        Percent rate,
        RepaymentMethod method,
        LocalDate startsOn,
        boolean mortgage,
        @Nullable Money guaranteeFee) {

    static Loan of(ContractTerms terms) {
        return new Loan(
                terms.amount(),
                terms.termMonths(),
                terms.rate(),
                terms.method(),
                terms.from(),
                terms.mortgage(),
                terms.guaranteeFee());
    }

    Schedule schedule() {
        return Schedules.of(method, amount, rate, startsOn, termMonths);
    }
}
