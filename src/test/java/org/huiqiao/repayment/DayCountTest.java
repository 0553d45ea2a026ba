package org.huiqiao.repayment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCountTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-16,2026-03-20,4,4",
        "2026-03-20,2026-04-20,31,30",
        "2026-01-31,2026-02-28,28,30",
        "2026-01-31,2026-03-31,59,60",
        "2026-02-28,2026-03-31,31,33",
        "2026-03-16,2027-03-16,365,360",
        "2026-03-16,2027-03-21,370,365",
        "2028-02-01,2028-03-01,29,30",
        "2026-03-16,2026-03-16,0,0"
    })
    void firstDayCountsAndLastDoesNot(LocalDate from, LocalDate to, long actual, long thirty) {
        assertThat(DayCount.ACT_360.days(from, to)).isEqualTo(actual);
        assertThat(DayCount.ACT_365.days(from, to)).isEqualTo(actual);
        assertThat(DayCount.THIRTY_360.days(from, to)).isEqualTo(thirty);
    }

    @ParameterizedTest
    @CsvSource({"ACT_360,37.46", "ACT_365,36.95", "THIRTY_360,36.25"})
    void theSameMonthCostsWhatTheContractCounts(DayCount dayCount, String interest) {
        // 10,000 at 4.35 % from 20 March to 20 April: 31/360 = 37.4583, 31/365 = 36.9452, 1/12 = 36.25
        Money due = dayCount.interest(
                Money.yuan(10_000), Percent.of("4.35"), LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20));
        assertThat(due).isEqualTo(Money.yuan(interest));
    }

    @Test
    void aWanCostsItsDailyRate() {
        // domain 4.0: 4.35 % is 1.2083 元 a day for 10,000
        LocalDate day = LocalDate.of(2026, 3, 16);
        assertThat(DayCount.ACT_360.interest(Money.wan(1), Percent.of("4.35"), day, day.plusDays(1)))
                .isEqualTo(Money.yuan("1.21"));
    }

    @Test
    void interestNeverRunsBackwards() {
        LocalDate day = LocalDate.of(2026, 3, 16);
        assertThatIllegalArgumentException().isThrownBy(() -> DayCount.ACT_360.days(day, day.minusDays(1)));
    }
}
