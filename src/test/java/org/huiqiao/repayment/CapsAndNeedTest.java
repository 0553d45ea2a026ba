package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V11 and V16 of domain 4. */
class CapsAndNeedTest {

    @ParameterizedTest
    @CsvSource({"6,6", "12,12", "13,6", "24,12", "36,18"})
    void extensionsEndWhereTheRuleEndsThemV16(int original, int longest) {
        assertThat(Extensions.longest(original)).isEqualTo(longest);
    }

    @Test
    void extensionsCountTogether() {
        assertThat(Extensions.left(24, 5)).isEqualTo(7);
        assertThat(Extensions.left(24, 12)).isZero();
        assertThat(Extensions.left(24, 13)).isZero();
    }

    @Test
    void workingCapitalIsWhatTheDaysBindV11() {
        WorkingCapital firm = firm(45);
        assertThat(firm.boundDays()).isEqualTo(80);
        assertThat(firm.need()).isEqualTo(Money.yuan("5397333.33"));
        assertThat(firm.newCredit(Money.yuan(2_000_000), Money.yuan(1_500_000), Money.ZERO))
                .isEqualTo(Money.yuan("1897333.33"));
    }

    @Test
    void aFirmThatIsPaidBeforeItPaysNeedsNone() {
        assertThat(firm(-35).need()).isEqualTo(Money.ZERO);
        assertThat(firm(-45).need()).isEqualTo(Money.ZERO);
        assertThat(firm(45).newCredit(Money.yuan(9_000_000), Money.ZERO, Money.ZERO))
                .isEqualTo(Money.ZERO);
    }

    private static WorkingCapital firm(int inventoryDays) {
        return new WorkingCapital(
                Money.yuan(24_000_000), Percent.of("8"), Percent.of("10"), inventoryDays, 60, 30, 10, 5);
    }
}
