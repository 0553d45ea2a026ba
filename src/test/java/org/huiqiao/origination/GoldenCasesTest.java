package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.PaymentMode;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facesign.FaceSignMode;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The acceptance cases of domain 8 against the sandbox. */
@CaseTest
class GoldenCasesTest {

    @Autowired
    Bank bank;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Approvals approvals;

    @Autowired
    FactSource facts;

    @Autowired
    FaceSignRoom room;

    @Autowired
    Disbursements disbursements;

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    LoanNotes notes;

    @Test
    void g1TaxLoanOfSixHundredThousandGoesToLevelOneAtFourPointTwoPercent() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");

        investigateAndReview(id, "6200000");
        Map<String, Object> known = facts.factsFor(id);
        assertThat(known).containsEntry("grade", "A").containsEntry("level", "L1");
        assertThat(known.get("modelLimit").toString()).startsWith("688000");
        bank.work(id, "Task_ApproveLoan", decision("600000", "12"));

        bank.awaitTask(id, "Task_ConfirmOffer");
        Approval approval = approvals.approval(id).orElseThrow();
        assertThat(approval.amount()).isEqualTo(Money.wan(60));
        assertThat(approval.rate()).isEqualTo(Percent.of("4.20"));
        assertThat(approval.level()).isEqualTo(AuthorityLevel.L1);

        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        assertThat(room.session(id).orElseThrow().mode()).isEqualTo(FaceSignMode.REMOTE_VIDEO);
        bank.interview(id);
        bank.sign(id);
        releaseMoney(id);
        assertThat(disbursements.of(id).orElseThrow().mode()).contains(PaymentMode.SELF);
        assertThat(notes.ofApplication(id)).hasSize(1);
    }

    @Test
    void g2MortgageLoanIsRegisteredAndPaidWithinThreeHours() {
        Subject company = Subject.of("110");
        Actor customer = bank.customer(company);
        Instant submitted = clock.instant();
        String certNo = "浙（2021）杭州市不动产权第0260110号";
        String id = bank.apply(
                company, "MORTGAGE_LOAN", 2_500_000, 12, "EQUAL_INSTALMENT", certNo, "杭州市西湖区文三路 110 号 3 幢 1203 室");

        investigateAndReview(id, "9000000");
        bank.work(id, "Task_ApproveLoan", decision("2500000", "12"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        Approval approval = approvals.approval(id).orElseThrow();
        assertThat(approval.rate()).isEqualTo(Percent.of("3.45"));
        assertThat(approval.level()).isEqualTo(AuthorityLevel.L1);

        desk.answerOffer(id, true, customer);
        world.change("/admin/settings", Map.of("registryDelaySeconds", 2400));
        bank.visit(id);
        bank.sign(id);
        bank.await(id, "the registry", () -> registrations
                .registration(id)
                .filter(registration -> registration.orderNo() != null)
                .isPresent());
        clock.advance(Duration.ofMinutes(41));
        releaseMoney(id);
        assertThat(Duration.between(submitted, clock.instant())).isLessThan(Duration.ofHours(3));
        assertThat(registrations.registration(id).orElseThrow().isPerfectedOn(java.time.LocalDate.now(clock)))
                .isTrue();
    }

    @Test
    void g4TheSamePersonSignsOnlineUpToTwoHundredThousandAndAtHomeAbove() {
        Subject merchant = Subject.of("101");
        Actor customer = bank.customer(merchant);
        String small = bank.apply(merchant, "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(small, "Task_ConfirmOffer");
        assertThat(approvals.approval(small).orElseThrow().level()).isEqualTo(AuthorityLevel.AUTO);
        desk.answerOffer(small, true, customer);
        bank.sign(small);
        bank.awaitStatus(small, ApplicationStatus.IN_FORCE);
        assertThat(facts.factsFor(small)).containsEntry("faceSignMode", "ONLINE_ESIGN");
        clock.advance(Duration.ofDays(31));

        String large = bank.apply(merchant, "CREDIT_QUICK", 250_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(large, "Task_ConfirmOffer");
        desk.answerOffer(large, true, customer);
        bank.awaitTask(large, "Task_VisitCustomer");
        assertThat(room.session(large).orElseThrow().mode()).isEqualTo(FaceSignMode.IN_PERSON_RECORDED);
    }

    @Test
    void g13TheWholeClaimOfTheFirstMortgageLeavesAMillion() {
        Subject company = Subject.of("111");
        String id = bank.apply(
                company,
                "MORTGAGE_LOAN",
                1_800_000,
                12,
                "EQUAL_INSTALMENT",
                "浙（2021）杭州市不动产权第0260111号",
                "杭州市上城区解放路 111 号 5 幢 801 室");
        investigateAndReview(id, "9800000");
        assertThat(facts.factsFor(id))
                .containsEntry("limitingCap", "collateral")
                .containsEntry("level", "L2");
        assertThat(facts.factsFor(id).get("ltv").toString()).isEqualTo("0.6");
        assertThat(facts.factsFor(id).get("limit").toString()).startsWith("1000000");
        assertThatThrownBy(() -> bank.work(id, "Task_ApproveLoan", decision("1000001", "12")))
                .hasMessageContaining("AmountAboveLimit");
        bank.work(id, "Task_ApproveLoan", decision("1000000", "12"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(approvals.approval(id).orElseThrow().amount()).isEqualTo(Money.wan(100));
    }

    private void investigateAndReview(String id, String revenue) {
        bank.work(id, "Task_Investigate", Bank.investigation("declaredRevenue", revenue));
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意主办意见"));
        bank.awaitTask(id, "Task_ApproveLoan");
    }

    private static Map<String, String> decision(String amount, String months) {
        return form("conclusion", "AGREE", "amount", amount, "termMonths", months, "opinion", "同意");
    }

    private void releaseMoney(String id) {
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "条件齐备"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
    }
}
