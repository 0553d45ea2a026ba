package org.huiqiao.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e19", "0e-2000"})
    void aFigureThatWouldFillTheMemoryIsRefused(String figure) {
        BigDecimal typed = new BigDecimal(figure);
        assertThatExceptionOfType(FigureOutOfRange.class).isThrownBy(() -> Money.yuan(typed));
        assertThatExceptionOfType(FigureOutOfRange.class).isThrownBy(() -> Percent.of(typed));
    }
}
