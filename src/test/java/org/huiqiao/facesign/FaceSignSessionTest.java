package org.huiqiao.facesign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FaceSignSessionTest {

    static final Instant START = Instant.parse("2026-03-16T06:00:00Z");
    static final Actor A = new Actor("rm.li", "李", Set.of(Role.RM), "B01");
    static final Actor B = new Actor("rm.chen", "陈", Set.of(Role.RM2), "B01");
    static final Actor C = new Actor("intake.wu", "吴", Set.of(Role.INTAKE), "B01");
    static final Actor CUSTOMER = new Actor("C0000000001", "王芳", Set.of(Role.CUSTOMER), null);
    static final String ID_NO = "330102198001010011";

    private static final Consumer<FaceSignSession> BOOK = session -> session.book(START);
    private static final Consumer<FaceSignSession> MISS = session -> session.miss(START);
    private static final Consumer<FaceSignSession> SIT_A = session -> session.takeSeat(1, A.id());
    private static final Consumer<FaceSignSession> SIT_B = session -> session.takeSeat(2, B.id());
    private static final Consumer<FaceSignSession> A_AGAIN = session -> session.takeSeat(2, A.id());
    private static final Consumer<FaceSignSession> B_FIRST = session -> session.takeSeat(1, B.id());
    private static final Consumer<FaceSignSession> LEAVE = session -> session.leaveSeat(A.id());
    private static final Consumer<FaceSignSession> KNOWN = identity("01");
    private static final Consumer<FaceSignSession> STRANGER = identity("02");
    private static final Consumer<FaceSignSession> Q1 = says(1, Answer.YES, "是", A);
    private static final Consumer<FaceSignSession> Q1_NO = says(1, Answer.NO, "否", A);
    private static final Consumer<FaceSignSession> Q2 = says(2, Answer.NO, "没有", A);
    private static final Consumer<FaceSignSession> Q3 = says(3, Answer.YES, "八十万，一年", A);
    private static final Consumer<FaceSignSession> Q3_EMPTY = says(3, Answer.YES, " ", A);
    private static final Consumer<FaceSignSession> Q3_WRONG = says(3, Answer.NO, "两百万", A);
    private static final Consumer<FaceSignSession> Q4_NO = says(4, Answer.OTHER, "不清楚", A);
    private static final Consumer<FaceSignSession> STOP = session -> session.stop("旁人提示", B.id());
    private static final Consumer<FaceSignSession> CONCLUDE = session -> session.conclude(A);
    private static final Consumer<FaceSignSession> PASS =
            session -> session.checkQuality(QualityVerdict.PASS, "", C.id());
    private static final Consumer<FaceSignSession> RESIGN =
            session -> session.checkQuality(QualityVerdict.RESIGN, "画面中断", C.id());
    private static final Consumer<FaceSignSession> PASS_SELF =
            session -> session.checkQuality(QualityVerdict.PASS, "", B.id());
    private static final Consumer<FaceSignSession> REJECT_SILENTLY =
            session -> session.checkQuality(QualityVerdict.REJECT, "", C.id());
    private static final Consumer<FaceSignSession> TO_VISIT = FaceSignSession::arrangeVisit;
    private static final Consumer<FaceSignSession> VISIT = session ->
            session.visit(new VisitRecord(START, "杭州市某路 1 号", "30.27,120.15", List.of(A.id(), B.id()), ""), A.id());
    private static final Consumer<FaceSignSession> VISIT_ALONE = session ->
            session.visit(new VisitRecord(START, "杭州市某路 1 号", "30.27,120.15", List.of(A.id(), A.id()), ""), A.id());

    private static final List<Consumer<FaceSignSession>> IN_ROOM = List.of(BOOK, SIT_A, SIT_B, KNOWN);
    private static final List<Consumer<FaceSignSession>> ALL_SAID = plus(IN_ROOM, Q1, Q2, Q3, Q4_NO);
    private static final List<Consumer<FaceSignSession>> AT_THEIR_PLACE =
            List.of(BOOK, MISS, BOOK, MISS, TO_VISIT, SIT_A, SIT_B, KNOWN, Q1, Q2, Q3, Q4_NO);

    @SafeVarargs
    private static List<Consumer<FaceSignSession>> plus(
            List<Consumer<FaceSignSession>> steps, Consumer<FaceSignSession>... more) {
        return Stream.concat(steps.stream(), Stream.of(more)).toList();
    }

    private static Consumer<FaceSignSession> identity(String result) {
        return session -> session.identify(ID_NO, new IdentityCheck(result, new BigDecimal("0.91"), true, "k"));
    }

    private static Consumer<FaceSignSession> says(int no, Answer answer, String text, Actor actor) {
        return session -> session.answer(no, answer, text, actor, Optional.empty(), START);
    }

    static FaceSignPlan plan(String applicationId, FaceSignMode mode) {
        return new FaceSignPlan(
                applicationId,
                "B01",
                mode,
                "S2",
                Money.wan(80),
                List.of(new Signer("王芳", ID_NO, "BORROWER")),
                List.of(
                        new ScriptQuestion(1, "贷款为本企业真实经营所用", true, Answer.YES),
                        new ScriptQuestion(2, "是否有中介代办或收费", true, Answer.NO),
                        new ScriptQuestion(3, "本次借款金额、期限是多少", true, null),
                        new ScriptQuestion(4, "印章由谁保管", false, Answer.YES)),
                2,
                new FaceSignRules(new BigDecimal("0.80"), new BigDecimal("0.85"), Money.yuan("1000000"), 3, 2));
    }

    private static FaceSignSession after(List<Consumer<FaceSignSession>> steps) {
        FaceSignSession session = FaceSignSession.open(plan("HQ1", FaceSignMode.REMOTE_VIDEO), 1, "token");
        steps.forEach(step -> step.accept(session));
        return session;
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments(List.of(), BOOK, FaceSignStatus.BOOKED),
                arguments(List.of(BOOK), BOOK, FaceSignStatus.BOOKED),
                arguments(List.of(BOOK), MISS, FaceSignStatus.OPEN),
                arguments(List.of(BOOK, MISS, BOOK), MISS, FaceSignStatus.MISSED),
                arguments(List.of(BOOK, SIT_A, LEAVE), B_FIRST, FaceSignStatus.BOOKED),
                arguments(List.of(BOOK, SIT_A), SIT_B, FaceSignStatus.IN_SESSION),
                arguments(List.of(BOOK), KNOWN, FaceSignStatus.BOOKED),
                arguments(List.of(BOOK), STRANGER, FaceSignStatus.HALTED),
                arguments(IN_ROOM, SIT_A, FaceSignStatus.IN_SESSION),
                arguments(IN_ROOM, Q1, FaceSignStatus.IN_SESSION),
                arguments(IN_ROOM, Q1_NO, FaceSignStatus.HALTED),
                arguments(plus(IN_ROOM, Q1, Q2), Q3_WRONG, FaceSignStatus.HALTED),
                arguments(plus(IN_ROOM, Q1, Q2, Q3), Q4_NO, FaceSignStatus.IN_SESSION),
                arguments(IN_ROOM, STOP, FaceSignStatus.HALTED),
                arguments(plus(IN_ROOM, Q1_NO), CONCLUDE, FaceSignStatus.STOPPED),
                arguments(ALL_SAID, CONCLUDE, FaceSignStatus.COMPLETED),
                arguments(plus(ALL_SAID, CONCLUDE), PASS, FaceSignStatus.PASSED),
                arguments(plus(ALL_SAID, CONCLUDE), RESIGN, FaceSignStatus.RESIGN),
                arguments(List.of(BOOK, MISS, BOOK, MISS), TO_VISIT, FaceSignStatus.OPEN),
                arguments(AT_THEIR_PLACE, VISIT, FaceSignStatus.IN_SESSION),
                arguments(plus(AT_THEIR_PLACE, VISIT), CONCLUDE, FaceSignStatus.COMPLETED));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void aSessionGoesOn(List<Consumer<FaceSignSession>> before, Consumer<FaceSignSession> step, FaceSignStatus then) {
        FaceSignSession session = after(before);
        step.accept(session);
        assertThat(session.status).isEqualTo(then);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(List.of(), SIT_A, FaceSignAtOtherStage.class),
                arguments(List.of(), MISS, FaceSignAtOtherStage.class),
                arguments(List.of(), KNOWN, FaceSignAtOtherStage.class),
                arguments(List.of(BOOK), Q1, FaceSignAtOtherStage.class),
                arguments(List.of(BOOK, SIT_A), A_AGAIN, OnePersonInBothSeats.class),
                arguments(List.of(BOOK, SIT_A), B_FIRST, SeatAlreadyTaken.class),
                arguments(List.of(BOOK), LEAVE, NotInTheSeat.class),
                arguments(List.of(BOOK, SIT_A, SIT_B), Q1, IdentityStillOpen.class),
                arguments(IN_ROOM, MISS, FaceSignAtOtherStage.class),
                arguments(IN_ROOM, Q2, QuestionOutOfTurn.class),
                arguments(IN_ROOM, says(9, Answer.YES, "", A), QuestionUnknown.class),
                arguments(IN_ROOM, says(1, Answer.YES, "", B), NotInTheSeat.class),
                arguments(IN_ROOM, says(1, Answer.YES, "", CUSTOMER), NotInTheSeat.class),
                arguments(plus(IN_ROOM, Q1), Q1, QuestionOutOfTurn.class),
                arguments(plus(IN_ROOM, Q1, Q2), Q3_EMPTY, AnswerTextMissing.class),
                arguments(plus(IN_ROOM, Q1), CONCLUDE, QuestionsStillOpen.class),
                arguments(plus(IN_ROOM, Q1_NO), Q2, FaceSignAtOtherStage.class),
                arguments(IN_ROOM, VISIT, VisitNotNeeded.class),
                arguments(AT_THEIR_PLACE, CONCLUDE, VisitNotRecorded.class),
                arguments(AT_THEIR_PLACE, VISIT_ALONE, WitnessesNotTwo.class),
                arguments(plus(ALL_SAID, CONCLUDE), PASS_SELF, QualityCheckedByTheSame.class),
                arguments(plus(ALL_SAID, CONCLUDE), REJECT_SILENTLY, FaceSignReasonMissing.class),
                arguments(plus(ALL_SAID, CONCLUDE, PASS), PASS, FaceSignAtOtherStage.class),
                arguments(plus(IN_ROOM, Q1_NO, CONCLUDE), PASS, FaceSignAtOtherStage.class),
                arguments(ALL_SAID, PASS, FaceSignAtOtherStage.class));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aStepThatMayNotBeIsRefused(
            List<Consumer<FaceSignSession>> before, Consumer<FaceSignSession> step, Class<? extends Refused> fact) {
        FaceSignSession session = after(before);
        FaceSignStatus status = session.status;
        assertThatThrownBy(() -> step.accept(session)).isExactlyInstanceOf(fact);
        assertThat(session.status).isEqualTo(status);
    }

    @Test
    void nobodyMissesWhatHasNotBegun() {
        assertThatThrownBy(() -> after(List.of(BOOK)).miss(START.minusSeconds(1)))
                .isInstanceOf(AppointmentNotYetDue.class);
    }

    @Test
    void anOnlineSignatureIsTheCustomersOwn() {
        FaceSignSession session = FaceSignSession.open(plan("HQ1", FaceSignMode.ONLINE_ESIGN), 1, "token");
        assertThatThrownBy(() -> session.book(START)).isInstanceOf(NoAppointmentNeeded.class);
        assertThatThrownBy(() -> SIT_A.accept(session)).isInstanceOf(NoSuchSeat.class);
        KNOWN.accept(session);
        assertThatThrownBy(() -> Q1.accept(session)).isInstanceOf(NotInTheSeat.class);
        says(1, Answer.YES, "", CUSTOMER).accept(session);
        says(2, Answer.NO, "", CUSTOMER).accept(session);
        says(3, Answer.YES, "八十万", CUSTOMER).accept(session);
        says(4, Answer.YES, "", CUSTOMER).accept(session);
        assertThat(session.conclude(CUSTOMER)).isEqualTo(InterviewOutcome.COMPLETED);
    }
}
