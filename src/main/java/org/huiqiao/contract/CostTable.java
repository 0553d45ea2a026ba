package org.huiqiao.contract;

import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.repayment.AnnualRate;

/** 综合融资成本明示表 (金规〔2026〕2号): every cost, who collects it, and what they come to a year. */
public record CostTable(
        List<CostItem> items, Money totalInterest, AnnualRate annualRate, List<ContingentCost> contingentCosts) {

    public CostTable {
        items = List.copyOf(items);
        contingentCosts = List.copyOf(contingentCosts);
    }

    public Money total() {
        return items.stream().map(CostItem::amount).reduce(Money.ZERO, Money::plus);
    }
}
