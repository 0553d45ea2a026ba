package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** Where a falling function meets a figure, by halving. */
final class Root {

    static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);
    private static final int HALVINGS = 80;

    private Root() {}

    static BigDecimal of(UnaryOperator<BigDecimal> falling, BigDecimal target, BigDecimal atMost) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = atMost;
        for (int i = 0; i < HALVINGS; i++) {
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), PRECISE);
            if (falling.apply(middle).compareTo(target) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
