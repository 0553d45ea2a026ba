package org.huiqiao.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.disbursement.DisbursementFixture.AMOUNT;
import static org.huiqiao.disbursement.DisbursementFixture.APPROVER;
import static org.huiqiao.disbursement.DisbursementFixture.BORROWER;
import static org.huiqiao.disbursement.DisbursementFixture.CHECKER;
import static org.huiqiao.disbursement.DisbursementFixture.MAKER;
import static org.huiqiao.disbursement.DisbursementFixture.SUPPLIER;
import static org.huiqiao.disbursement.DisbursementFixture.met;
import static org.huiqiao.disbursement.DisbursementFixture.staff;
import static org.huiqiao.disbursement.DisbursementFixture.waivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.facility.DrawStatus;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.LimitFrozen;
import org.huiqiao.facility.LimitNotOccupied;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({Disbursements.class, PayoutFile.class, Facilities.class, DisbursementFixture.class})
class DisbursementsTest {

    @Autowired
    Disbursements disbursements;

    @Autowired
    Facilities facilities;

    @Autowired
    DisbursementFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void resetClock() {
        clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    }

    @Test
    void anApprovedPayoutIsOrderedUnderItsOwnReference() {
        assertThat(fixture.sent("A1")).isEqualTo(new PayoutOrder("A1", "A1-T1-A1", "A1-T1", AMOUNT, SUPPLIER));
        disbursements.paid("A1", "A1-T1-A1", "CORE1");
        assertThat(disbursements.of("A1").orElseThrow().isPaid()).isTrue();
        assertThat(events.stream(PayoutMade.class)).containsExactly(new PayoutMade("A1", "A1-T1-A1", "CORE1", AMOUNT));
    }

    @Test
    void aPaymentReportedTwiceIsNewsOnce() {
        fixture.at("A2", PaymentStatus.PAID);
        disbursements.paid("A2", "A2-T1-A1", "CORE1");
        disbursements.unknown("A2", "A2-T1-A1");
        assertThat(events.stream(PayoutMade.class)).hasSize(1);
        assertThat(events.stream(PayoutUnknown.class)).isEmpty();
    }

    @Test
    void anUnknownPayoutIsAskedAboutUntilItIsSettled() {
        PayoutOrder order = fixture.sent("A3");
        assertThat(disbursements.inFlight("A3")).contains(order);
        disbursements.unknown("A3", order.bankReference());
        assertThat(disbursements.inFlight("A3")).contains(order);
        assertThat(disbursements.unsettled())
                .extracting(PaymentAttempt::bankReference)
                .contains("A3-T1-A1");
        disbursements.paid("A3", order.bankReference(), "CORE3");
        assertThat(disbursements.inFlight("A3")).isEmpty();
        assertThat(disbursements.unsettled())
                .extracting(PaymentAttempt::bankReference)
                .doesNotContain("A3-T1-A1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount = 600000.01",
                "payee_account = '33020002000000003'",
                "payee_name = '温州永固钢材有限公司一'",
                "payee_bank = '农业银行'",
                "loan_reference = 'OTHER-T1'",
                "mode = 'SELF'"
            })
    void whatWasAlteredAfterApprovalIsNotSent(String change) {
        fixture.approved("A4");
        alter("A4", change);
        assertThatThrownBy(() -> disbursements.send("A4")).isInstanceOf(InstructionAltered.class);
    }

    @Test
    void whatWasAlteredIsNeitherCheckedNorApprovedNorSentAgain() {
        fixture.instructed("A5");
        alter("A5", "amount = 1.00");
        assertThatThrownBy(() -> disbursements.check("A5", CHECKER)).isInstanceOf(InstructionAltered.class);
        fixture.checked("A6");
        alter("A6", "amount = 1.00");
        assertThatThrownBy(() -> disbursements.approve("A6", APPROVER)).isInstanceOf(InstructionAltered.class);
        fixture.sent("A7");
        alter("A7", "payee_account = '33020002000000003'");
        assertThatThrownBy(() -> disbursements.inFlight("A7")).isInstanceOf(InstructionAltered.class);
    }

    @Test
    void threePeopleMoveAPaymentWhateverTheirRoles() {
        Actor all = staff("all", Role.RM, Role.DISB_REVIEW, Role.DISB_APPROVE);
        Actor two = staff("two", Role.DISB_REVIEW, Role.DISB_APPROVE);
        fixture.opened("B1", true);
        disbursements.instruct("B1", PaymentMode.ENTRUSTED, SUPPLIER, all);
        assertThatThrownBy(() -> disbursements.check("B1", all)).isInstanceOf(MakerIsChecker.class);
        disbursements.check("B1", two);
        assertThatThrownBy(() -> disbursements.approve("B1", two)).isInstanceOf(MakerIsChecker.class);
        assertThatThrownBy(() -> disbursements.approve("B1", all)).isInstanceOf(MakerIsChecker.class);
        disbursements.approve("B1", APPROVER);
    }

    @Test
    void eachStepBelongsToItsPost() {
        Actor customer = Actor.customer("C0000000001", "王强");
        fixture.opened("B2", true);
        assertThatThrownBy(() -> disbursements.instruct("B2", PaymentMode.ENTRUSTED, SUPPLIER, customer))
                .isInstanceOf(DisbursementPostOnly.class);
        disbursements.instruct("B2", PaymentMode.ENTRUSTED, SUPPLIER, MAKER);
        assertThatThrownBy(() -> disbursements.check("B2", Actor.SYSTEM)).isInstanceOf(DisbursementPostOnly.class);
        disbursements.check("B2", CHECKER);
        assertThatThrownBy(() -> disbursements.approve("B2", customer)).isInstanceOf(DisbursementPostOnly.class);
    }

    @Test
    void anAutomaticLoanIsSentWithoutAHandUntilAPersonChangesThePayment() {
        fixture.opened("B3", false);
        disbursements.instruct("B3", PaymentMode.SELF, BORROWER, Actor.SYSTEM);
        disbursements.send("B3");
        disbursements.returned("B3", "B3-T1-A1", "账号不存在");
        disbursements.correctPayee("B3", new Payee("33010001000000008", BORROWER.name(), "惠桥银行"), MAKER);
        assertThatThrownBy(() -> disbursements.send("B3")).isInstanceOf(InstructionNotReady.class);
        disbursements.check("B3", CHECKER);
        disbursements.approve("B3", APPROVER);
        assertThat(disbursements.send("B3").bankReference()).isEqualTo("B3-T1-A2");
    }

    @Test
    void aLateAnswerToAFailedAttemptDoesNotSettleTheNextOne() {
        fixture.at("B4", PaymentStatus.REJECTED);
        disbursements.correctPayee("B4", SUPPLIER, MAKER);
        disbursements.check("B4", CHECKER);
        disbursements.approve("B4", APPROVER);
        disbursements.send("B4");
        disbursements.rejected("B4", "B4-T1-A1", "账户状态异常");
        assertThatThrownBy(() -> disbursements.paid("B4", "B4-T1-A1", "CORE9")).isInstanceOf(PayoutContradicted.class);
        assertThat(disbursements.of("B4").orElseThrow().attempts())
                .extracting(PaymentAttempt::status)
                .containsExactly(PaymentStatus.REJECTED, PaymentStatus.SENDING);
        assertThat(facilities.draws("B4")).singleElement().satisfies(draw -> assertThat(draw.status())
                .isEqualTo(DrawStatus.DRAWN));
        assertThatThrownBy(() -> disbursements.paid("B4", "B5-T1-A1", "CORE9")).isInstanceOf(NoSuchPayment.class);
    }

    @Test
    void aFreezeBetweenRequestAndPaymentBlocksThePayment() {
        fixture.approved("G10");
        facilities.freeze("G10", "法定代表人被列为失信被执行人", MAKER);
        assertThatThrownBy(() -> disbursements.send("G10")).isInstanceOf(LimitFrozen.class);
    }

    @Test
    void nothingIsSentWithoutALimitReserved() {
        fixture.approved("B6");
        facilities.release("B6");
        assertThatThrownBy(() -> disbursements.send("B6")).isInstanceOf(LimitNotOccupied.class);
    }

    @Test
    void conditionsHoldForTheDayTheyWereChecked() {
        fixture.approved("C1");
        assertThat(disbursements.conditionsMet("C1")).isTrue();
        clock.set(Instant.parse("2026-03-16T16:00:00Z")); // midnight in Shanghai
        assertThat(disbursements.conditionsMet("C1")).isFalse();
        assertThatThrownBy(() -> disbursements.send("C1")).isInstanceOf(ConditionsOutdated.class);
    }

    @Test
    void checkingAgainTheNextDayLetsTheApprovedPaymentGo() {
        fixture.approved("C2");
        clock.set(Instant.parse("2026-03-17T01:00:00Z"));
        disbursements.recordConditions("C2", List.of(met("NO_SEIZURE")));
        disbursements.send("C2");
    }

    @Test
    void aConditionLostAfterApprovalStopsThePayment() {
        fixture.approved("C3");
        ConditionResult seized = new ConditionResult("NO_SEIZURE", ConditionState.NOT_MET, null, "查封");
        assertThat(disbursements.recordConditions("C3", List.of(met("CONTRACT_SIGNED"), seized)))
                .isEqualTo(ConditionsOutcome.NOT_MET);
        assertThatThrownBy(() -> disbursements.send("C3")).isInstanceOf(ConditionsUnmet.class);
    }

    @Test
    void noConditionsAreNotConditionsMet() {
        fixture.opened("C4", true);
        assertThat(disbursements.recordConditions("C4", List.of())).isEqualTo(ConditionsOutcome.NOT_MET);
        assertThat(disbursements.conditionsMet("C4")).isFalse();
        assertThatThrownBy(() -> disbursements.instruct("C4", PaymentMode.ENTRUSTED, SUPPLIER, MAKER))
                .isInstanceOf(ConditionsUnmet.class);
    }

    @Test
    void aTableNeitherWaivesNorForgetsTheLevelOfAWaiver() {
        fixture.opened("C5", true);
        ConditionResult waived = new ConditionResult("INSURANCE", ConditionState.WAIVED, Role.APPROVER_L1, null);
        assertThat(disbursements.recordConditions("C5", List.of(waived))).isEqualTo(ConditionsOutcome.NOT_MET);
        ConditionResult noLevel = new ConditionResult("INSURANCE", ConditionState.WAIVABLE, null, null);
        assertThat(disbursements.recordConditions("C5", List.of(noLevel))).isEqualTo(ConditionsOutcome.NOT_MET);
    }

    @Test
    void aConditionIsWaivedByItsLevelOrAHigherOneAndWithAReason() {
        fixture.opened("C6", true);
        assertThat(disbursements.recordConditions(
                        "C6", List.of(met("CONTRACT_SIGNED"), waivable("INSURANCE", Role.APPROVER_L2))))
                .isEqualTo(ConditionsOutcome.WAIVABLE);
        Actor l1 = staff("l1", Role.APPROVER_L1);
        Actor l3 = staff("l3", Role.APPROVER_L3);
        assertThatThrownBy(() -> disbursements.waive("C6", "INSURANCE", "已承诺补保", l1))
                .isInstanceOf(WaiverAboveAuthority.class);
        assertThatThrownBy(() -> disbursements.waive("C6", "INSURANCE", " ", l3))
                .isInstanceOf(WaiverUnexplained.class);
        assertThatThrownBy(() -> disbursements.waive("C6", "CONTRACT_SIGNED", "补签", l3))
                .isInstanceOf(ConditionNotWaivable.class);
        assertThatThrownBy(() -> disbursements.waive("C6", "NO_SUCH", "补签", l3))
                .isInstanceOf(ConditionNotWaivable.class);
        disbursements.waive("C6", "INSURANCE", "已承诺补保", l3);
        assertThat(disbursements.conditionsMet("C6")).isTrue();
        assertThat(disbursements.of("C6").orElseThrow().conditions().get(1)).satisfies(condition -> {
            assertThat(condition.waivedBy()).isEqualTo("l3");
            assertThat(condition.waivedAs()).isEqualTo(Role.APPROVER_L3);
            assertThat(condition.waiverReason()).isEqualTo("已承诺补保");
        });
    }

    @Test
    void aWaiverSurvivesASecondCheckOnlyIfNothingHasChanged() {
        fixture.opened("C7", true);
        List<ConditionResult> results = List.of(waivable("INSURANCE", Role.APPROVER_L1));
        disbursements.recordConditions("C7", results);
        disbursements.waive("C7", "INSURANCE", "已承诺补保", staff("l1", Role.APPROVER_L1));
        assertThat(disbursements.recordConditions("C7", results)).isEqualTo(ConditionsOutcome.MET);
        assertThat(disbursements.recordConditions("C7", List.of(waivable("INSURANCE", Role.APPROVER_L3))))
                .isEqualTo(ConditionsOutcome.WAIVABLE);
    }

    @Test
    void moneyGoesToWhomThePaymentModeSays() {
        fixture.opened("D1", true);
        assertThatThrownBy(() -> disbursements.instruct("D1", PaymentMode.SELF, SUPPLIER, MAKER))
                .isInstanceOf(PayeeIsNotBorrower.class);
        Payee borrower = new Payee("33010001000000007", " 宁波惠桥五金 有限公司", "农业银行");
        assertThatThrownBy(() -> disbursements.instruct("D1", PaymentMode.ENTRUSTED, borrower, MAKER))
                .isInstanceOf(PayeeIsBorrower.class);
        disbursements.instruct("D1", PaymentMode.SELF, borrower, MAKER);
    }

    @Test
    void instructingTheSameAgainKeepsTheApproval() {
        fixture.approved("D2");
        disbursements.instruct("D2", PaymentMode.ENTRUSTED, SUPPLIER, MAKER);
        disbursements.send("D2");
    }

    @Test
    void openingTwiceIsOneDisbursementAndOtherTermsAreRefused() {
        fixture.opened("D3", true);
        disbursements.open(new DisbursementTerms("D3", 1, AMOUNT, BORROWER, true));
        assertThatThrownBy(() -> disbursements.open(new DisbursementTerms("D3", 1, Money.wan(61), BORROWER, true)))
                .isInstanceOf(DisbursementOpenedOtherwise.class);
    }

    @Test
    void withdrawnBeforePaymentNothingMovesAnyMore() {
        fixture.approved("D4");
        disbursements.cancel("D4");
        facilities.release("D4");
        assertThatThrownBy(() -> disbursements.send("D4")).isInstanceOf(DisbursementCancelled.class);
        assertThatThrownBy(() -> disbursements.open(new DisbursementTerms("D4", 1, AMOUNT, BORROWER, true)))
                .isInstanceOf(DisbursementCancelled.class);
        disbursements.cancel("NOTHING");
    }

    @Test
    void theOverviewShowsWhoDidWhatWhen() {
        fixture.at("D5", PaymentStatus.PAID);
        DisbursementOverview overview = disbursements.of("D5").orElseThrow();
        assertThat(overview.conditionsOn()).isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(overview.mode()).contains(PaymentMode.ENTRUSTED);
        assertThat(overview.payee()).contains(SUPPLIER);
        assertThat(overview.attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.instructed()).isEqualTo(Hand.of(MAKER, clock.instant()));
            assertThat(attempt.checked()).isEqualTo(Hand.of(CHECKER, clock.instant()));
            assertThat(attempt.approved()).isEqualTo(Hand.of(APPROVER, clock.instant()));
            assertThat(attempt.coreSerial()).isEqualTo("CORE1");
        });
    }

    private void alter(String id, String change) {
        jdbc.sql("update payment_instruction set " + change + " where application_id = ?")
                .param(id)
                .update();
    }
}
