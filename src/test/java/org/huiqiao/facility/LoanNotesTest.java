package org.huiqiao.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import(LoanNotes.class)
class LoanNotesTest {

    private static final LocalDate VALUE_DATE = LocalDate.of(2026, 3, 16);

    @Autowired
    LoanNotes notes;

    @Test
    void aTrancheHasOneNoteHoweverOftenItIsBooked() {
        notes.book(terms("N1", Percent.of("4.20"), VALUE_DATE, schedule()));
        notes.book(terms("N1", Percent.of("4.20"), VALUE_DATE.plusDays(1), schedule()));
        List<LoanNote> booked = notes.ofApplication("N1");
        assertThat(booked).singleElement().satisfies(note -> {
            assertThat(note.id()).isEqualTo("N1-T1");
            assertThat(note.valueDate()).isEqualTo(VALUE_DATE);
            assertThat(note.dueOn()).isEqualTo(LocalDate.of(2026, 5, 16));
            assertThat(note.schedule()).isEqualTo(schedule());
        });
    }

    @Test
    void otherTermsAreNotBookedOverANote() {
        notes.book(terms("N2", Percent.of("4.20"), VALUE_DATE, schedule()));
        assertThatThrownBy(() -> notes.book(terms("N2", Percent.of("4.25"), VALUE_DATE, schedule())))
                .isInstanceOf(NoteBookedOtherwise.class);
    }

    @Test
    void aScheduleThatLosesAFenIsRefused() {
        List<PlannedInstalment> lost = List.of(instalment(1, "99999.99"), instalment(2, "100000.00"));
        List<PlannedInstalment> misnumbered = List.of(instalment(2, "100000.00"), instalment(1, "100000.00"));
        for (List<PlannedInstalment> schedule : List.of(lost, misnumbered, List.<PlannedInstalment>of())) {
            assertThatThrownBy(() -> notes.book(terms("N3", Percent.of("4.20"), VALUE_DATE, schedule)))
                    .isInstanceOf(ScheduleDoesNotAddUp.class);
        }
        assertThat(notes.ofApplication("N3")).isEmpty();
    }

    @Test
    void aReversedNoteIsNotBookedAgain() {
        notes.book(terms("N4", Percent.of("4.20"), VALUE_DATE, schedule()));
        notes.reverse("N4", "退汇后客户放弃");
        notes.reverse("N4", "退汇后客户放弃");
        assertThat(notes.ofApplication("N4"))
                .singleElement()
                .extracting(LoanNote::status)
                .isEqualTo(LoanNoteStatus.REVERSED);
        assertThatThrownBy(() -> notes.book(terms("N4", Percent.of("4.20"), VALUE_DATE, schedule())))
                .isInstanceOf(NoteBookedOtherwise.class);
    }

    @Test
    void aRenewedNoteIsInForceNoMore() {
        notes.book(terms("N5", Percent.of("4.20"), VALUE_DATE, schedule()));
        assertThat(notes.inForce("N5").orElseThrow().owed(VALUE_DATE.plusMonths(1)))
                .isEqualTo(Money.wan(10));
        notes.renewed("N5");
        notes.renewed("N5");
        assertThat(notes.inForce("N5")).isEmpty();
        assertThat(notes.ofApplication("N5"))
                .singleElement()
                .extracting(LoanNote::status)
                .isEqualTo(LoanNoteStatus.RENEWED);
    }

    private static NoteTerms terms(String id, Percent rate, LocalDate valueDate, List<PlannedInstalment> schedule) {
        return new NoteTerms(id, 1, Money.wan(20), rate, "EQUAL_PRINCIPAL", valueDate, 2, null, schedule);
    }

    private static List<PlannedInstalment> schedule() {
        return List.of(instalment(1, "100000.00"), instalment(2, "100000.00"));
    }

    private static PlannedInstalment instalment(int no, String principal) {
        Money share = Money.yuan(principal);
        Money interest = Money.yuan("350.00");
        return new PlannedInstalment(no, VALUE_DATE.plusMonths(no), share, interest, share.plus(interest));
    }
}
