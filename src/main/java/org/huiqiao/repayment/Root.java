package org.huiqiao.repayment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;

/** Where a falling function meets a figure: by straight lines between two points around it, as Illinois draws them. */
final class Root {

    static final MathContext PRECISE = new MathContext(34, RoundingMode.HALF_UP);
    private static final BigDecimal CLOSE = new BigDecimal("1e-24");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Root() {}

    /** Between 0 and the most there is; one of these where the function meets the figure outside of them. */
    static BigDecimal of(UnaryOperator<BigDecimal> falling, BigDecimal target, BigDecimal atMost) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = atMost;
        BigDecimal above = falling.apply(low).subtract(target);
        BigDecimal below = falling.apply(high).subtract(target);
        if (above.signum() <= 0) {
            return low;
        }
        if (below.signum() >= 0) {
            return high;
        }
        int side = 0;
        while (high.subtract(low).compareTo(CLOSE) > 0) {
            BigDecimal next = low.multiply(below).subtract(high.multiply(above)).divide(below.subtract(above), PRECISE);
            BigDecimal there = falling.apply(next).subtract(target);
            if (there.abs().compareTo(target.abs().multiply(CLOSE)) <= 0) {
                return next;
            }
            // an end that stays twice pulls the line half as much, else it would stay for ever
            if (there.signum() > 0) {
                below = side > 0 ? below.divide(TWO, PRECISE) : below;
                low = next;
                above = there;
            } else {
                above = side < 0 ? above.divide(TWO, PRECISE) : above;
                high = next;
                below = there;
            }
            side = there.signum();
        }
        return high;
    }
}
