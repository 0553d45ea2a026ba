package org.huiqiao.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An annual rate or a share in %: {@code 3.45} means 3.45 %. Up to six decimals (domain 4.0). */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    public Percent {
        value = FigureOutOfRange.checked(value);
        if (value.scale() > 6) {
            value = value.setScale(6, RoundingMode.HALF_UP);
        }
        value = value.stripTrailingZeros();
        if (value.scale() < 2) {
            value = value.setScale(2);
        }
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    public static Percent of(BigDecimal value) {
        return new Percent(value);
    }

    public Percent plus(Percent other) {
        return new Percent(value.add(other.value));
    }

    /** Adds basis points: 3.00 % + 85 bp = 3.85 %. */
    public Percent plusBasisPoints(int basisPoints) {
        return new Percent(value.add(BigDecimal.valueOf(basisPoints, 2)));
    }

    public Percent times(BigDecimal factor) {
        return new Percent(value.multiply(factor));
    }

    /** 3.45 % as 0.0345, unrounded. */
    public BigDecimal fraction() {
        return value.movePointLeft(2);
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
