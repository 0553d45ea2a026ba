package org.huiqiao.common;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in 元, posted to the fen: two decimals, HALF_UP (domain 4.0). */
public record Money(BigDecimal toYuan) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        toYuan = FigureOutOfRange.checked(toYuan).setScale(2, RoundingMode.HALF_UP);
    }

    public static Money yuan(BigDecimal amount) {
        return new Money(amount);
    }

    public static Money yuan(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money yuan(long amount) {
        return new Money(BigDecimal.valueOf(amount));
    }

    /** An amount given in 万元 (10,000 元). */
    public static Money wan(String amount) {
        return new Money(new BigDecimal(amount).movePointRight(4));
    }

    public static Money wan(long amount) {
        return yuan(Math.multiplyExact(amount, 10_000L));
    }

    public Money plus(Money other) {
        return new Money(toYuan.add(other.toYuan));
    }

    public Money minus(Money other) {
        return new Money(toYuan.subtract(other.toYuan));
    }

    public Money times(BigDecimal factor) {
        return new Money(toYuan.multiply(factor));
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Rounds down to a whole number of {@code unit}, such as 10,000 元 for a limit (D15). */
    public Money floorTo(Money unit) {
        return new Money(toYuan.divideToIntegralValue(unit.toYuan).multiply(unit.toYuan));
    }

    public boolean isZero() {
        return toYuan.signum() == 0;
    }

    public boolean isPositive() {
        return toYuan.signum() > 0;
    }

    public boolean isNegative() {
        return toYuan.signum() < 0;
    }

    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return toYuan.compareTo(other.toYuan);
    }

    @Override
    public String toString() {
        return toYuan.toPlainString();
    }
}
