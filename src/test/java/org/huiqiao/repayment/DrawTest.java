package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;

/** 随借随还, domain 4.4. */
class DrawTest {

    private static final Percent RATE = Percent.of("3.65");
    private static final LocalDate DRAWN = LocalDate.of(2026, 3, 16);
    private static final Draw DRAW = new Draw(Money.yuan(100_000), DRAWN);

    @Test
    void eachPartPaysForTheDaysItWasOut() {
        DrawRepaid first = DRAW.repay(Money.yuan(40_000), RATE, DRAWN.plusDays(10), 0);
        assertThat(first.interest()).isEqualTo(Money.yuan("40.56"));
        assertThat(first.payment()).isEqualTo(Money.yuan("40040.56"));
        DrawRepaid second = first.rest().repay(Money.yuan(60_000), RATE, DRAWN.plusDays(30), 0);
        assertThat(second.interest()).isEqualTo(Money.yuan("182.50"));
        assertThat(second.rest().outstanding()).isEqualTo(Money.ZERO);
    }

    @Test
    void theSameDayIsFreeUnlessTheProductChargesOne() {
        assertThat(DRAW.repay(Money.yuan(100_000), RATE, DRAWN, 0).interest()).isEqualTo(Money.ZERO);
        assertThat(DRAW.repay(Money.yuan(100_000), RATE, DRAWN, 1).interest()).isEqualTo(Money.yuan("10.14"));
        assertThat(DRAW.repay(Money.yuan(100_000), RATE, DRAWN.plusDays(2), 1).interest())
                .isEqualTo(Money.yuan("20.28"));
    }

    @Test
    void noMoreComesBackThanIsOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DRAW.repay(Money.yuan("100000.01"), RATE, DRAWN.plusDays(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> DRAW.repay(Money.yuan(1), RATE, DRAWN.minusDays(1), 0));
    }
}
