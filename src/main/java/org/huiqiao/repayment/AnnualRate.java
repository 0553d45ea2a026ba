package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;

/**
 * The rate a borrower really pays, all fees counted (domain 4.7).
 *
 * @param simple 12 × the monthly rate, in %
 * @param compound (1 + monthly rate)^12 − 1, in %
 */
public record AnnualRate(Percent simple, Percent compound) {

    private static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);

    /** @param received what reaches the borrower after fees; @param payments one a month, the last one last */
    public static AnnualRate of(Money received, List<Money> payments) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ONE;
        for (int i = 0; i < 80; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), PRECISE);
            if (presentValue(payments, middle).compareTo(received.toYuan()) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        BigDecimal compound = BigDecimal.ONE
                .add(high)
                .pow(12, PRECISE)
                .subtract(BigDecimal.ONE)
                .movePointRight(2);
        return new AnnualRate(
                Percent.of(high.multiply(BigDecimal.valueOf(1200)).setScale(4, RoundingMode.HALF_UP)),
                Percent.of(compound.setScale(4, RoundingMode.HALF_UP)));
    }

    private static BigDecimal presentValue(List<Money> payments, BigDecimal rate) {
        BigDecimal factor = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate), PRECISE);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal discount = BigDecimal.ONE;
        for (Money payment : payments) {
            discount = discount.multiply(factor, PRECISE);
            value = value.add(payment.toYuan().multiply(discount, PRECISE), PRECISE);
        }
        return value;
    }
}
