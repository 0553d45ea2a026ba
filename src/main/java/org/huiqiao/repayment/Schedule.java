package org.huiqiao.repayment;

import java.util.List;
import org.huiqiao.common.Money;

/** A whole plan; its principals sum to the loan exactly. */
public record Schedule(List<Instalment> instalments) {

    public Schedule {
        instalments = List.copyOf(instalments);
    }

    public Money totalInterest() {
        return instalments.stream().map(Instalment::interest).reduce(Money.ZERO, Money::plus);
    }

    public Money totalPrincipal() {
        return instalments.stream().map(Instalment::principal).reduce(Money.ZERO, Money::plus);
    }
}
