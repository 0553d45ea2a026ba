package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void halfAFenIsRoundedUp() {
        // domain 4.0: 8,335.00 × 3.6 % / 12 = 25.005
        Money interest =
                Money.yuan("8335.00").times(Percent.of("3.6").fraction().divide(BigDecimal.valueOf(12)));
        assertThat(interest).isEqualTo(Money.yuan("25.01"));
    }

    @Test
    void limitsAreCutToWholeWan() {
        assertThat(Money.yuan("688999.99").floorTo(Money.wan(1))).isEqualTo(Money.wan(68));
    }
}
