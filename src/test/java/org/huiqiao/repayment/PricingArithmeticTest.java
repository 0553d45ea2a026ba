package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** Domain 4.8. */
class PricingArithmeticTest {

    private static final Percent LPR = Percent.of("3.00");

    @Test
    void basisPointsGoOntoTheLpr() {
        assertThat(LPR.plusBasisPoints(85)).isEqualTo(Percent.of("3.85"));
        // D16: AA, tax, green, one year
        assertThat(LPR.plusBasisPoints(85).plusBasisPoints(-10)).isEqualTo(Percent.of("3.75"));
        assertThat(LPR.plusBasisPoints(-50)).isEqualTo(Percent.of("2.50"));
    }

    @Test
    void fourTimesTheLprIsTwelvePercent() {
        assertThat(LPR.times(BigDecimal.valueOf(4))).isEqualTo(Percent.of("12.00"));
    }

    @Test
    void aRateCoversFundsLossWorkAndCapital() {
        // 1.80 + 1.2 % × 45 % + 0.60 + 0.40
        PriceFloor floor = new PriceFloor(
                Percent.of("1.80"), Percent.of("1.2"), Percent.of("45"), Percent.of("0.60"), Percent.of("0.40"));
        assertThat(floor.rate()).isEqualTo(Percent.of("3.34"));
        assertThat(floor.covers(Percent.of("3.34"))).isTrue();
        assertThat(floor.covers(Percent.of("3.339"))).isFalse();
    }
}
