package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** V6 and V7 of domain 4.5. */
class PenaltyTest {

    private static final Percent CONTRACT = Percent.of("4.35");
    private static final LocalDate DUE = LocalDate.of(2026, 7, 20);

    @Test
    void overdueCostsHalfAsMuchAgainAndMisuseTwiceV6() {
        Penalty penalty = penalty(0, GraceMode.WAIVE);
        assertThat(penalty.overdueRate(CONTRACT)).isEqualTo(Percent.of("6.525"));
        assertThat(penalty.misuseRate(CONTRACT)).isEqualTo(Percent.of("8.70"));
        assertThat(penalty.overdue(Money.yuan(100_000), CONTRACT, DUE, DUE.plusDays(15)))
                .isEqualTo(Money.yuan("271.88"));
        assertThat(penalty.misuse(Money.yuan(100_000), CONTRACT, DUE, DUE.plusDays(15)))
                .isEqualTo(Money.yuan("362.50"));
    }

    @ParameterizedTest
    @CsvSource({
        "WAIVE,2026-07-20,0.00",
        "WAIVE,2026-07-23,0.00",
        "WAIVE,2026-07-24,30.89",
        "DEFER,2026-07-23,0.00",
        "DEFER,2026-07-24,7.72"
    })
    void graceIsWhatTheContractMakesOfItV7(GraceMode mode, LocalDate paid, String charged) {
        assertThat(penalty(3, mode).overdue(Money.yuan("42604.17"), CONTRACT, DUE, paid))
                .isEqualTo(Money.yuan(charged));
    }

    @Test
    void unpaidInterestBearsThePenaltyRateAndNoneOnItself() {
        // 1,604.17 × 6.525 % × 30 ÷ 360
        assertThat(penalty(0, GraceMode.WAIVE).compound(Money.yuan("1604.17"), CONTRACT, DUE, DUE.plusDays(30)))
                .isEqualTo(Money.yuan("8.72"));
    }

    @Test
    void whatIsPaidWithinGraceIsNotOverdue() {
        assertThat(penalty(3, GraceMode.WAIVE).isOverdue(DUE, DUE.plusDays(3))).isFalse();
        assertThat(penalty(3, GraceMode.WAIVE).isOverdue(DUE, DUE.plusDays(4))).isTrue();
    }

    @Test
    void aLoanBothOverdueAndMisusedPaysTheHigherOnly() {
        assertThat(penalty(0, GraceMode.WAIVE).rate(CONTRACT, true)).isEqualTo(Percent.of("8.70"));
        assertThat(penalty(0, GraceMode.WAIVE).rate(CONTRACT, false)).isEqualTo(Percent.of("6.525"));
    }

    private static Penalty penalty(int graceDays, GraceMode mode) {
        return new Penalty(Percent.of("50"), Percent.of("100"), graceDays, mode);
    }
}
