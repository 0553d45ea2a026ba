package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/** 流动资金贷款需求测算 (流动资金贷款管理办法 annex; domain 4.9): last year's sales and the days money is bound. */
public record WorkingCapital(
        Money sales,
        Percent margin,
        Percent growth,
        int inventoryDays,
        int receivableDays,
        int payableDays,
        int prepaidDays,
        int advanceDays) {

    private static final int YEAR = 360;

    public WorkingCapital {
        if (sales.isNegative()) {
            throw new IllegalArgumentException("Sales are not negative");
        }
    }

    public int boundDays() {
        return inventoryDays + receivableDays - payableDays + prepaidDays - advanceDays;
    }

    /** 营运资金量 = sales × (1 − margin) × (1 + growth) ÷ turns, where turns are 360 ÷ days; none where no day binds money. */
    public Money need() {
        BigDecimal year = sales.toYuan()
                .multiply(BigDecimal.ONE.subtract(margin.fraction()))
                .multiply(BigDecimal.ONE.add(growth.fraction()));
        return Money.yuan(year.multiply(BigDecimal.valueOf(Math.max(0, boundDays())))
                .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP));
    }

    /** 新增额度: what is needed beyond own funds, loans there are and other sources; never less than nothing. */
    public Money newCredit(Money own, Money existingLoans, Money otherSources) {
        return need().minus(own).minus(existingLoans).minus(otherSources).max(Money.ZERO);
    }
}
