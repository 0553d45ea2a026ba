package org.huiqiao.common;

import java.math.BigDecimal;

/** No figure of this house: written out, such as 1e999999999, it would fill the memory. */
public class FigureOutOfRange extends Refused {

    private static final int MOST_DIGITS = 18;
    private static final int MOST_DECIMALS = 1_000;

    private FigureOutOfRange() {}

    static BigDecimal checked(BigDecimal figure) {
        boolean large = (long) figure.precision() - figure.scale() > MOST_DIGITS && figure.signum() != 0;
        if (large || figure.scale() > MOST_DECIMALS || figure.scale() < -MOST_DECIMALS) {
            throw new FigureOutOfRange();
        }
        return figure;
    }
}
