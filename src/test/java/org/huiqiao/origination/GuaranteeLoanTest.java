package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Intake;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.contract.Contracts;
import org.huiqiao.contract.CostItem;
import org.huiqiao.contract.CostTable;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.guarantee.GuaranteeStatus;
import org.huiqiao.guarantee.GuaranteeTrack;
import org.huiqiao.guarantee.GuaranteeView;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.guarantee.LetterDoesNotCover;
import org.huiqiao.guarantee.PremiumNotDue;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Domain 1.7: both tracks, and what a guarantor may make of them. */
@CaseTest
@Tag("long-on-postgres")
class GuaranteeLoanTest {

    @Autowired
    Bank bank;

    @Autowired
    TickingClock clock;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Guarantees guarantees;

    @Autowired
    Contracts contracts;

    @Autowired
    CustomerMessages messages;

    @Autowired
    Approvals approvals;

    @Autowired
    FactSource facts;

    @Autowired
    LoanNotes notes;

    @Autowired
    Renewals renewals;

    @Autowired
    Consents consents;

    @Autowired
    Intake intake;

    @Test
    void aSmallLoanIsApprovedFirstAndFiledThen() {
        Subject company = Subject.of("117");
        String id = bank.apply(company, "GUARANTEE_LOAN", 2_000_000, 12, "INTEREST_ONLY");
        investigate(id);
        review(id);
        approve(id, "2000000");
        assertThat(facts.factsFor(id)).containsEntry("level", "L3");
        assertThat(guarantee(id).track()).isEqualTo(GuaranteeTrack.FILING);
        assertThat(guarantee(id).status()).isEqualTo(GuaranteeStatus.OPENED);

        signFor(id, company);
        CostTable cost = contracts.current(id).orElseThrow().costTable();
        assertThat(cost.items()).extracting(CostItem::code).containsExactly("INTEREST", "GUARANTEE");
        assertThat(cost.annualRate().simple().value())
                .isGreaterThan(approvals.approval(id).orElseThrow().rate().value());

        bank.awaitTaskPatiently(id, "Task_PayPremium");
        assertThat(guarantee(id).premium()).isEqualTo(Money.yuan("10000.00"));
        guarantees.orderPremium(id);
        verifyLetter(id);
        releaseMoney(id);
        assertThat(notes.ofApplication(id)).hasSize(1);
        assertThatExceptionOfType(PremiumNotDue.class).isThrownBy(() -> guarantees.orderPremium(id));
    }

    @Test
    void aRenewalTakesALetterOfItsOwn() {
        Subject company = Subject.of("117");
        Actor customer = bank.customer(company);
        String old = bank.apply(company, "GUARANTEE_LOAN", 1_000_000, 1, "INTEREST_ONLY");
        throughToMoney(old, company);
        String id = renewals.renew(old, "TEST", customer).id();
        for (ConsentText text : consents.required("GUARANTEE_LOAN")) {
            consents.grant(id, customer.id(), text.code(), text.version(), Presentation.of("TEST"), customer);
        }
        bank.resolve(id, customer, company.name());
        intake.submit(id, customer);
        bank.upload(id, "DOC11", customer);
        throughToMoney(id, company);
        assertThat(guarantee(id).letter().no())
                .isNotEqualTo(guarantee(old).letter().no());
        assertThat(desk.get(old).status()).isEqualTo(ApplicationStatus.SETTLED);
        assertThat(notes.inForce(id).orElseThrow().renews()).isEqualTo(old + "-T1");
    }

    private void throughToMoney(String id, Subject company) {
        investigate(id);
        review(id);
        approve(id, "1000000", "1");
        signFor(id, company);
        bank.awaitTaskPatiently(id, "Task_PayPremium");
        guarantees.orderPremium(id);
        verifyLetter(id);
        releaseMoney(id);
    }

    @Test
    void aLargeLoanIsApprovedOnTheLetterOfIntent() {
        Subject company = Subject.of("118");
        String id = bank.apply(company, "GUARANTEE_LOAN", 6_000_000, 24, "EQUAL_INSTALMENT");
        investigate(id);
        bank.awaitTaskPatiently(id, "Task_SupplyGuarantor");
        bank.work(id, "Task_SupplyGuarantor", form("note", "水电费单据与客户合同已送"));
        bank.awaitTaskPatiently(id, "Task_ReviewCase");
        assertThat(guarantee(id).track()).isEqualTo(GuaranteeTrack.TRADITIONAL);
        assertThat(guarantee(id).status()).isEqualTo(GuaranteeStatus.INTENT);
        review(id);
        approve(id, "6000000", "24");

        signFor(id, company);
        bank.awaitTaskPatiently(id, "Task_PayPremium");
        assertThat(guarantee(id).premium()).isEqualTo(Money.yuan("60000.00"));
        guarantees.orderPremium(id);
        verifyLetter(id);
        releaseMoney(id);
    }

    @Test
    void aRefusalIsTakenUpAgainAndAWrongLetterSentBack() {
        Subject company = Subject.of("119");
        String id = bank.apply(company, "GUARANTEE_LOAN", 4_000_000, 12, "INTEREST_ONLY");
        investigate(id);
        review(id);
        approve(id, "4000000");
        assertThat(facts.factsFor(id)).containsEntry("guarantorVisit", true);
        signFor(id, company);

        bank.awaitTaskPatiently(id, "Task_DecideGuarantee");
        bank.work(id, "Task_DecideGuarantee", form("guaranteeDecision", "REAPPLY", "comment", "已压降对外担保"));
        bank.awaitTaskPatiently(id, "Task_PayPremium");
        guarantees.orderPremium(id);

        bank.awaitTaskPatiently(id, "Task_VerifyLetter");
        assertThatExceptionOfType(LetterDoesNotCover.class)
                .isThrownBy(() -> bank.work(id, "Task_VerifyLetter", form("letterVerdict", "ACCEPT", "comment", "相符")));
        String wrong = guarantee(id).letter().no();
        submitOwn(id, "Task_VerifyLetter", form("letterVerdict", "RETURN", "comment", "金额少了一位"));
        bank.awaitTaskPatiently(id, "Task_VerifyLetter");
        assertThat(guarantee(id).letter().no()).isNotEqualTo(wrong);
        bank.work(id, "Task_VerifyLetter", form("letterVerdict", "ACCEPT", "comment", "相符"));
        releaseMoney(id);
    }

    @Test
    void aGuarantorWithoutRoomEndsTheCaseWithAReason() {
        String id = bank.apply(Subject.of("120"), "GUARANTEE_LOAN", 6_000_000, 12, "INTEREST_ONLY");
        investigate(id);
        bank.awaitTaskPatiently(id, "Task_DecideGuarantee");
        assertThat(guarantee(id).reason()).contains("百分之十");
        bank.work(id, "Task_DecideGuarantee", form("guaranteeDecision", "STOP", "comment", "改推抵押经营贷"));
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        assertThat(bank.see(id).reasonCodes()).containsExactly("R23");
        bank.awaitEnd(id);
    }

    @Test
    void aPremiumNotPaidIsRemindedOfAndEndsTheCase() {
        Subject company = Subject.of("121");
        Actor customer = bank.customer(company);
        String id = toPremium(company);
        aWorkingWeekPasses();
        bank.await(id, "the reminder", () -> messages.of(customer).stream()
                .anyMatch(message -> message.code().equals("PREMIUM_REMINDED")));
        aWorkingWeekPasses();
        bank.awaitStatus(id, ApplicationStatus.EXPIRED);
        bank.awaitEnd(id);
        assertThat(guarantee(id).status()).isEqualTo(GuaranteeStatus.CANCELLED);
    }

    @Test
    void aSilentGuarantorIsChasedAndAWithdrawalUndoesTheFiling() {
        Subject company = Subject.of("122");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "GUARANTEE_LOAN", 1_500_000, 12, "INTEREST_ONLY");
        investigate(id);
        review(id);
        approve(id, "1500000");
        signFor(id, company);
        bank.await(id, "the guarantor", () -> guarantee(id).caseNo() != null);
        aWorkingWeekPasses();
        bank.awaitTaskPatiently(id, "Task_PayPremium");
        guarantees.orderPremium(id);
        bank.awaitTaskPatiently(id, "Task_VerifyLetter");

        desk.withdraw(id, customer);
        bank.awaitEnd(id);
        assertThat(bank.see(id).status()).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(guarantee(id).status()).isEqualTo(GuaranteeStatus.CANCELLED);
    }

    @Test
    void aLetterThatDoesNotSayJointLiabilityIsNoSecurity() {
        String id = toPremium(Subject.of("123"));
        guarantees.orderPremium(id);
        bank.awaitTaskPatiently(id, "Task_VerifyLetter");
        assertThat(guarantee(id).letter().joint()).isFalse();
        bank.work(id, "Task_VerifyLetter", form("letterVerdict", "STOP", "comment", "未写明连带责任"));
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        assertThat(bank.see(id).reasonCodes()).containsExactly("R23");
        bank.awaitEnd(id);
        assertThat(guarantee(id).status()).isEqualTo(GuaranteeStatus.CANCELLED);
    }

    private String toPremium(Subject company) {
        String id = bank.apply(company, "GUARANTEE_LOAN", 1_000_000, 12, "INTEREST_ONLY");
        investigate(id);
        review(id);
        approve(id, "1000000");
        signFor(id, company);
        bank.awaitTaskPatiently(id, "Task_PayPremium");
        return id;
    }

    private GuaranteeView guarantee(String id) {
        return guarantees.guarantee(id).orElseThrow();
    }

    private void investigate(String id) {
        bank.work(id, "Task_Investigate", Bank.investigation("declaredRevenue", "9000000"));
    }

    private void review(String id) {
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意主办意见"));
    }

    private void approve(String id, String amount) {
        approve(id, amount, "12");
    }

    private void approve(String id, String amount, String months) {
        bank.work(
                id,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", amount, "termMonths", months, "opinion", "同意"));
        bank.awaitTask(id, "Task_ConfirmOffer");
    }

    private void signFor(String id, Subject company) {
        Actor customer = bank.customer(company);
        desk.answerOffer(id, true, customer);
        bank.faceSign(id, customer);
        bank.sign(id);
    }

    private void verifyLetter(String id) {
        bank.awaitTaskPatiently(id, "Task_VerifyLetter");
        bank.work(id, "Task_VerifyLetter", form("letterVerdict", "ACCEPT", "comment", "金额、期限、有效期相符"));
    }

    private void submitOwn(String id, String taskKey, Map<String, String> form) {
        bank.submitClaimed(id, taskKey, form);
    }

    private void releaseMoney(String id) {
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "条件齐备"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
    }

    /** Six working days, whatever holidays lie between. */
    private void aWorkingWeekPasses() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        clock.advance(Duration.between(now, calendar.plusWorkingDays(now, 6)));
    }
}
