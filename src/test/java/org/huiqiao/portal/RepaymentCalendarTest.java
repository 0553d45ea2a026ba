package org.huiqiao.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.PlannedInstalment;
import org.huiqiao.portal.RepaymentCalendar.State;
import org.huiqiao.products.Parameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepaymentCalendarTest {

    private final Parameters parameters = mock();
    private final TestClock clock = new TestClock();
    private final RepaymentCalendars calendars = new RepaymentCalendars(parameters, clock);

    /** Two instalments of 50,000 at 3.6 % a year. */
    private final LoanNote note = new LoanNote(
            "LA1-T1",
            0,
            "LA1",
            1,
            Money.wan(10),
            Percent.of("3.60"),
            "EQUAL_PRINCIPAL",
            LocalDate.parse("2026-03-01"),
            LocalDate.parse("2026-05-01"),
            2,
            LoanNoteStatus.IN_FORCE,
            Instant.parse("2026-03-01T02:00:00Z"),
            null,
            List.of(
                    new PlannedInstalment(1, LocalDate.parse("2026-04-01"), Money.wan(5), yuan("300"), yuan("50300")),
                    new PlannedInstalment(2, LocalDate.parse("2026-05-01"), Money.wan(5), yuan("150"), yuan("50150"))));

    @BeforeEach
    void halfAsMuchAgain() {
        when(parameters.decimal(eq("OVERDUE_UPLIFT_PERCENT"), any())).thenReturn(new BigDecimal("50"));
        when(parameters.decimal(eq("MISUSE_UPLIFT_PERCENT"), any())).thenReturn(new BigDecimal("100"));
    }

    @Test
    void onTheDueDateTheLineIsStillNext() {
        RepaymentCalendar plan = on("2026-04-01");
        assertThat(plan.lines()).extracting(RepaymentCalendar.Line::state).containsExactly(State.NEXT, State.AHEAD);
        assertThat(plan.lines()).extracting(RepaymentCalendar.Line::balance).containsExactly(Money.wan(5), Money.ZERO);
        assertThat(plan.left()).isEqualTo(2);
        assertThat(plan.total()).isEqualTo(yuan("100450"));
        assertThat(plan.owed()).isEqualTo(Money.wan(10));
    }

    @Test
    void theDayAfterTheNextOneIs() {
        RepaymentCalendar plan = on("2026-04-02");
        assertThat(plan.lines()).extracting(RepaymentCalendar.Line::state).containsExactly(State.BEHIND, State.NEXT);
        assertThat(plan.owed()).isEqualTo(Money.wan(5));
    }

    /** 100,000 × 3.6 % ÷ 360 a day saved; 50,000 and 300 × 5.4 % ÷ 360 a day lost. */
    @Test
    void aDayIsWorthWhatTheContractSays() {
        RepaymentCalendar plan = on("2026-03-16");
        assertThat(plan.dayEarlier()).isEqualTo(yuan("10.00"));
        assertThat(plan.overdueRate()).isEqualTo(Percent.of("5.40"));
        assertThat(plan.dayLater()).isEqualTo(yuan("7.55"));
    }

    @Test
    void afterTheLastDayNothingIsNext() {
        RepaymentCalendar plan = on("2026-05-02");
        assertThat(plan.next()).isNull();
        assertThat(plan.left()).isZero();
        assertThat(plan.owed()).isEqualTo(Money.ZERO);
    }

    private RepaymentCalendar on(String day) {
        clock.set(Instant.parse(day + "T02:00:00Z"));
        return calendars.of(note);
    }

    private static Money yuan(String amount) {
        return Money.yuan(amount);
    }
}
