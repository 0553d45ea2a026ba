package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.repayment.WorkingCapital;
import org.jspecify.annotations.Nullable;

/**
 * 流动资金贷款需求测算 out of what an investigation found (domain 4.9).
 *
 * @param need 营运资金量: what a year's business binds
 * @param newCredit 新增额度: what of it no other money covers
 */
public record FundingNeed(Money need, Money newCredit) {

    /** The figures of the formula, by their names as facts: yuan, percent and days. */
    public static final List<String> FIGURES = List.of(
            "lastYearSales",
            "salesMargin",
            "salesGrowth",
            "inventoryDays",
            "receivableDays",
            "payableDays",
            "prepaidDays",
            "advanceDays",
            "ownFunds",
            "existingLoans",
            "otherFunds");

    /**
     * @param known a figure by its name, null where it is unknown
     * @return nothing until all are known
     */
    public static Optional<FundingNeed> of(Function<String, @Nullable BigDecimal> known) {
        Map<String, BigDecimal> figures = new HashMap<>();
        for (String figure : FIGURES) {
            BigDecimal value = known.apply(figure);
            if (value == null) {
                return Optional.empty();
            }
            figures.put(figure, value);
        }
        WorkingCapital capital = new WorkingCapital(
                money(figures, "lastYearSales"),
                Percent.of(figure(figures, "salesMargin")),
                Percent.of(figure(figures, "salesGrowth")),
                days(figures, "inventoryDays"),
                days(figures, "receivableDays"),
                days(figures, "payableDays"),
                days(figures, "prepaidDays"),
                days(figures, "advanceDays"));
        return Optional.of(new FundingNeed(
                capital.need(),
                capital.newCredit(
                        money(figures, "ownFunds"), money(figures, "existingLoans"), money(figures, "otherFunds"))));
    }

    private static Money money(Map<String, BigDecimal> figures, String name) {
        return Money.yuan(figure(figures, name));
    }

    private static int days(Map<String, BigDecimal> figures, String name) {
        return figure(figures, name).intValue();
    }

    private static BigDecimal figure(Map<String, BigDecimal> figures, String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }
}
