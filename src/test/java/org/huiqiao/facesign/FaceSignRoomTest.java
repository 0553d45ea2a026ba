package org.huiqiao.facesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.facesign.FaceSignSessionTest.A;
import static org.huiqiao.facesign.FaceSignSessionTest.B;
import static org.huiqiao.facesign.FaceSignSessionTest.C;
import static org.huiqiao.facesign.FaceSignSessionTest.CUSTOMER;
import static org.huiqiao.facesign.FaceSignSessionTest.ID_NO;
import static org.huiqiao.facesign.FaceSignSessionTest.START;
import static org.huiqiao.facesign.FaceSignSessionTest.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({
    FaceSignRoom.class,
    AppointmentDesk.class,
    SessionFile.class,
    EvidencePacks.class,
    EvidenceRecord.class,
    Slots.class,
    HardStops.class,
    FaceSignRoomTest.Holidays.class
})
class FaceSignRoomTest {

    /** Weekends, but for one Saturday that makes up for a Tuesday. */
    static class Holidays implements OpenDays {

        @Override
        public boolean isOpen(LocalDate day) {
            return day.equals(MADE_UP)
                    || !day.equals(HOLIDAY) && day.getDayOfWeek().getValue() < 6;
        }
    }

    private static final LocalDate HOLIDAY = LocalDate.parse("2026-03-17");
    private static final LocalDate MADE_UP = LocalDate.parse("2026-03-21");
    private static final String CASE = "HQ20260316000001";

    @Autowired
    FaceSignRoom room;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    EvidencePacks evidence;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void backToMondayMorning() {
        clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    }

    private void enter() {
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        appointments.book(CASE, START, CUSTOMER);
        room.takeSeat(CASE, 1, A);
        room.takeSeat(CASE, 2, B);
        room.recordIdentity(CASE, ID_NO, new IdentityCheck("00", new BigDecimal("0.91"), true, "identity-1"));
        room.recordSecondDocument(CASE, ID_NO, "护照", A);
    }

    private void sayAll() {
        room.answer(CASE, 1, Answer.YES, "是", A);
        room.answer(CASE, 2, Answer.NO, "没有", A);
        room.answer(CASE, 3, Answer.YES, "八十万，一年", A);
        room.answer(CASE, 4, Answer.YES, "我自己", A);
    }

    @Test
    void aSessionHeldByTwoAndCheckedByAThirdLeavesUnbrokenEvidence() {
        enter();
        sayAll();
        room.addRecording(CASE, new Recording("rec-1", "ab".repeat(32), START, START.plusSeconds(900)), A);
        assertThat(room.conclude(CASE, A)).isEqualTo(InterviewOutcome.COMPLETED);
        room.checkQuality(CASE, QualityVerdict.PASS, "", C);

        FaceSignView view = room.session(CASE).orElseThrow();
        assertThat(view.status()).isEqualTo(FaceSignStatus.PASSED);
        assertThat(view.seats()).isEqualTo(new Seats("rm.li", "rm.chen"));
        assertThat(view.roomToken()).hasSizeGreaterThan(40);
        assertThat(view.signers().get(0).secondDocument()).isEqualTo("护照");
        assertThat(events.stream(InterviewConcluded.class))
                .containsExactly(new InterviewConcluded(CASE, InterviewOutcome.COMPLETED));
        assertThat(events.stream(QualityChecked.class)).containsExactly(new QualityChecked(CASE, QualityVerdict.PASS));

        EvidencePack pack = evidence.of(CASE).orElseThrow();
        assertThat(pack.unbroken()).isTrue();
        assertThat(pack.entries())
                .extracting(EvidenceEntry::what)
                .containsExactly(
                        "OPENED",
                        "BOOKED",
                        "SEAT_TAKEN",
                        "SEAT_TAKEN",
                        "IDENTITY_CHECKED",
                        "SECOND_DOCUMENT_SHOWN",
                        "ANSWERED",
                        "ANSWERED",
                        "ANSWERED",
                        "ANSWERED",
                        "RECORDED",
                        "CONCLUDED",
                        "QUALITY_CHECKED");
        assertThat(evidence.asJson(CASE))
                .contains("\"what\":\"CONCLUDED\"", "\"actor\":\"rm.li\"", "rec-1")
                .doesNotContain(ID_NO);
    }

    @Test
    void anEvidenceEntryThatWasTouchedIsFound() {
        enter();
        jdbc.sql("update face_sign_evidence set actor = 'someone.else' where entry_no = 3")
                .update();
        assertThat(evidence.of(CASE).orElseThrow().unbroken()).isFalse();
    }

    @Test
    void aHardStopPhraseEndsTheSessionWhereverItIsSaid() {
        enter();
        room.answer(CASE, 1, Answer.YES, "其实是帮别人借的", A);
        assertThat(room.session(CASE).orElseThrow().stopReason()).isEqualTo("PHRASE 帮别人借");
        assertThat(events.stream(InterviewHalted.class)).hasSize(1);
        assertThatThrownBy(() -> room.answer(CASE, 2, Answer.NO, "没有", A)).isInstanceOf(FaceSignAtOtherStage.class);
        assertThat(room.conclude(CASE, B)).isEqualTo(InterviewOutcome.STOPPED);
        assertThat(evidence.of(CASE).orElseThrow().entries())
                .extracting(EvidenceEntry::what)
                .endsWith("ANSWERED", "HALTED", "CONCLUDED");
    }

    @Test
    void slotsKeepWorkingHoursAndTheNoticeNeeded() {
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        List<Instant> free = appointments.slots(CASE);
        assertThat(free.get(0)).isEqualTo(Instant.parse("2026-03-16T05:30:00Z"));
        assertThat(free)
                .doesNotContain(Instant.parse("2026-03-16T04:00:00Z"))
                .noneMatch(start -> start.toString().startsWith("2026-03-17"))
                .noneMatch(start -> start.toString().startsWith("2026-03-22"))
                .contains(Instant.parse("2026-03-21T02:00:00Z"));
        assertThatThrownBy(() -> appointments.book(CASE, Instant.parse("2026-03-16T04:00:00Z"), CUSTOMER))
                .isInstanceOf(SlotNotOffered.class);
    }

    @Test
    void aSlotHasAsManyPlacesAsThereArePairsOfStaff() {
        for (String other : List.of("HQ-A", "HQ-B", CASE)) {
            room.open(plan(other, FaceSignMode.REMOTE_VIDEO));
        }
        appointments.book("HQ-A", START, CUSTOMER);
        appointments.book("HQ-B", START, CUSTOMER);
        assertThat(appointments.slots(CASE)).doesNotContain(START);
        assertThatThrownBy(() -> appointments.book(CASE, START, CUSTOMER)).isInstanceOf(SlotTaken.class);
        appointments.book("HQ-A", START.plusSeconds(1800), CUSTOMER);
        appointments.book(CASE, START, CUSTOMER);
        assertThat(events.stream(AppointmentBooked.class)).hasSize(4);
    }

    @Test
    void eachBranchHasHoursAndPlacesOfItsOwn() {
        jdbc.sql("insert into face_sign_opening values ('B01', 1, '15:00', '15:30', 30, 1, 120, 7, 3)")
                .update();
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        Instant three = Instant.parse("2026-03-16T07:00:00Z");
        assertThat(appointments.slots(CASE).get(0)).isEqualTo(three);
        room.open(plan("HQ-A", FaceSignMode.REMOTE_VIDEO));
        jdbc.sql("update face_sign_session set branch = 'B02' where application_id = 'HQ-A'")
                .update();
        appointments.book(CASE, three, CUSTOMER);
        assertThat(appointments.slots("HQ-A")).contains(three, START);
        appointments.book("HQ-A", three, CUSTOMER);
    }

    @Test
    void untilTwoHoursBeforeItIsChangedAndCancelledThreeTimesInAll() {
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        Instant wednesday = Instant.parse("2026-03-18T02:00:00Z");
        appointments.book(CASE, START, CUSTOMER);
        appointments.book(CASE, wednesday, CUSTOMER);
        appointments.cancel(CASE, CUSTOMER);
        assertThat(appointments.appointment(CASE)).isEmpty();
        assertThatThrownBy(() -> appointments.cancel(CASE, CUSTOMER)).isInstanceOf(FaceSignAtOtherStage.class);
        appointments.book(CASE, wednesday, CUSTOMER);
        assertThat(appointments.appointment(CASE).orElseThrow())
                .isEqualTo(new Appointment(
                        wednesday, wednesday.plusSeconds(1800), Instant.parse("2026-03-18T00:00:00Z"), 1));

        clock.set(Instant.parse("2026-03-18T00:00:00Z"));
        assertThatThrownBy(() -> appointments.cancel(CASE, CUSTOMER)).isInstanceOf(AppointmentFixed.class);
        clock.set(Instant.parse("2026-03-17T23:59:00Z"));
        appointments.book(CASE, wednesday.plusSeconds(1800), CUSTOMER);
        assertThatThrownBy(() -> appointments.book(CASE, wednesday.plusSeconds(3600), CUSTOMER))
                .isInstanceOf(AppointmentFixed.class);
        assertThat(appointments.appointment(CASE).orElseThrow().start()).isEqualTo(wednesday.plusSeconds(1800));
        assertThat(events.stream(AppointmentCancelled.class)).hasSize(1);
    }

    @Test
    void whoDoesNotComeTwiceIsVisited() {
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        appointments.book(CASE, START, CUSTOMER);
        clock.set(START.plusSeconds(900));
        assertThat(appointments.recordNoShow(CASE, A)).isEqualTo(1);
        Instant next = Instant.parse("2026-03-18T02:00:00Z");
        appointments.book(CASE, next, CUSTOMER);
        clock.set(next.plusSeconds(900));
        assertThat(appointments.recordNoShow(CASE, A)).isEqualTo(2);
        assertThat(room.session(CASE).orElseThrow().status()).isEqualTo(FaceSignStatus.MISSED);

        appointments.arrangeVisit(CASE, A);
        room.takeSeat(CASE, 1, A);
        room.takeSeat(CASE, 2, B);
        room.recordIdentity(CASE, ID_NO, new IdentityCheck("01", new BigDecimal("0.91"), true, "identity-2"));
        sayAll();
        room.recordVisit(
                CASE,
                new VisitRecord(clock.instant(), "杭州市某路 1 号", "30.27,120.15", List.of("rm.li", "rm.chen"), "证件已核"),
                A);
        room.conclude(CASE, A);
        FaceSignView view = room.session(CASE).orElseThrow();
        assertThat(view.mode()).isEqualTo(FaceSignMode.IN_PERSON_RECORDED);
        assertThat(view.visits()).hasSize(1);
    }

    @Test
    void signingAgainIsAnotherAttemptAndOpeningTwiceIsNot() {
        enter();
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        assertThat(room.session(CASE).orElseThrow().attemptNo()).isEqualTo(1);
        sayAll();
        room.conclude(CASE, A);
        room.checkQuality(CASE, QualityVerdict.RESIGN, "画面中断", C);
        room.open(plan(CASE, FaceSignMode.REMOTE_VIDEO));
        assertThat(room.session(CASE).orElseThrow().attemptNo()).isEqualTo(2);
        room.cancel(CASE);
        room.cancel(CASE);
        assertThat(room.session(CASE).orElseThrow().status()).isEqualTo(FaceSignStatus.CANCELLED);
    }

    @Test
    void theCustomerTakesNoSeatAndChecksNothing() {
        enter();
        assertThatThrownBy(() -> room.takeSeat(CASE, 1, CUSTOMER)).isInstanceOf(SeatForStaffOnly.class);
        assertThatThrownBy(() -> room.checkQuality(CASE, QualityVerdict.PASS, "", CUSTOMER))
                .isInstanceOf(SeatForStaffOnly.class);
        assertThatThrownBy(() -> room.conclude("HQ-none", A)).isInstanceOf(NoFaceSignSession.class);
        assertThat(evidence.of("HQ-none")).isEmpty();
    }
}
