package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.PayeeForbidden;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facesign.AppointmentDesk;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.QualityVerdict;
import org.huiqiao.facility.Facilities;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.RegistrationStatus;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can come between a customer and the money, and how the case goes on. */
@CaseTest
@Tag("long-on-postgres")
class DetoursTest {

    @Autowired
    Bank bank;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    FaceSignRoom room;

    @Autowired
    AppointmentDesk appointments;

    @Autowired
    Facilities facilities;

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    Approvals approvals;

    @Autowired
    Inbox inbox;

    @Autowired
    FactSource facts;

    @LocalServerPort
    int port;

    @BeforeEach
    void hurryTheRegistry() {
        world.change("/admin/settings", Map.of("registryDelaySeconds", 1));
    }

    @AfterEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @ParameterizedTest
    @CsvSource({"0260123,补正", "0260125,先退件后办结", "0260126,证明金额有误"})
    void theRegistryWantsMoreAndTheLoanIsPaidAllTheSame(String number, String way) {
        world.callBack("http://127.0.0.1:" + port);
        String id = approvedMortgage(number, "1000000");
        bank.sign(id);
        switch (number) {
            case "0260123" -> bank.work(id, "Task_SupplyRegistry", form("note", "已补交婚姻证明"));
            case "0260125" ->
                bank.work(id, "Task_DecideRejection", form("rejectionDecision", "REAPPLY", "comment", "更正后重报"));
            default -> {
                waitForTheRegistry(id, "Task_CorrectRegistration");
                bank.work(id, "Task_CorrectRegistration", form("certificateAmount", "1000000", "note", "登记中心已更正"));
            }
        }
        waitForTheRegistry(id, "Task_CheckInstruction");
        releaseMoney(id);
    }

    @Test
    void aRegistrationThatIsRejectedForGoodEndsTheCase() {
        String id = approvedMortgage("0260124", "1000000");
        bank.sign(id);
        waitForTheRegistry(id, "Task_DecideRejection");
        bank.work(id, "Task_DecideRejection", form("rejectionDecision", "STOP", "comment", "材料无法补齐"));
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        assertThat(bank.see(id).reasonCodes()).containsExactly("R19");
    }

    @Test
    void whoWithdrawsAfterRegistrationGetsTheMortgageReleased() {
        String id = approvedMortgage("0260127", "1000000");
        bank.sign(id);
        waitForTheRegistry(id, "Task_CorrectRegistration");
        desk.withdraw(id, bank.customer(Subject.of("112")));
        bank.awaitEnd(id);
        assertThat(registrations.registration(id).orElseThrow().status()).isEqualTo(RegistrationStatus.RELEASED);
    }

    @Test
    void whoFailsToAppearTwiceIsVisited() {
        String id = companyBeforeFaceSign();
        Actor customer = bank.customer(Subject.of("102"));
        for (int time = 1; time <= 2; time++) {
            bank.book(id, customer);
            InboxItem hosting = bank.awaitTask(id, "Task_HostInterview");
            clock.advance(Duration.ofDays(4));
            appointments.recordNoShow(id, bank.fit(hosting));
        }
        bank.visit(id);
        bank.awaitTask(id, "Task_SignContracts");
    }

    @Test
    void anInterviewThatIsStoppedEndsTheCase() {
        String id = companyBeforeFaceSign();
        bank.book(id, bank.customer(Subject.of("102")));
        bank.takeSeats(id);
        Actor host = bank.fit(bank.open(id, "Task_HostInterview"));
        room.stop(id, "旁人提示回答", host);
        room.conclude(id, host);
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
        assertThat(bank.see(id).reasonCodes()).containsExactly("R18");
    }

    @Test
    void anInterviewMayHaveToBeHeldAgainOrIsNeverBooked() {
        String id = companyBeforeFaceSign();
        Actor customer = bank.customer(Subject.of("102"));
        bank.book(id, customer);
        bank.interview(id, QualityVerdict.RESIGN);
        bank.awaitTask(id, "Task_BookAppointment");
        clock.advance(Duration.ofDays(10));
        bank.awaitStatus(id, ApplicationStatus.EXPIRED);
    }

    @Test
    void g10AFrozenLimitStopsThePayoutUntilItIsLifted() {
        String id = companyBeforeFaceSign();
        bank.book(id, bank.customer(Subject.of("102")));
        bank.interview(id);
        bank.sign(id);
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "齐备"));
        bank.awaitTask(id, "Task_ApprovePayout");
        facilities.freeze(id, "预警核查", bank.staff("lead.sun"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitTask(id, "Task_LiftBlock");
        assertThat(inbox.ofApplication(id))
                .filteredOn(item -> item.taskKey().equals("Task_LiftBlock"))
                .extracting(InboxItem::role)
                .containsExactly("rm");
        assertThat(paidOut(id)).isFalse();
        facilities.unfreeze(id, "核查完毕", bank.staff("lead.sun"));
        bank.work(id, "Task_LiftBlock", form("blockDecision", "RECHECK", "comment", "已解冻"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        assertThat(paidOut(id)).isTrue();
    }

    private boolean paidOut(String id) {
        return StreamSupport.stream(world.see("/admin/payouts").spliterator(), false)
                .anyMatch(payout -> payout.path("bankReference").asText().startsWith(id));
    }

    @Test
    void anAccountThatIsNotInOrderIsPutInOrderOrTheLoanStops() {
        Subject merchant = Subject.of("101");
        world.change("/admin/accounts/" + merchant.accountNo(), Map.of("status", "FROZEN"));
        String id = creditLoan(merchant);
        bank.awaitTask(id, "Task_ResolveConditions");
        world.change("/admin/accounts/" + merchant.accountNo(), Map.of("status", "NORMAL"));
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "账户已解冻"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);

        clock.advance(Duration.ofDays(31));
        world.change("/admin/accounts/" + merchant.accountNo(), Map.of("status", "FROZEN"));
        String stopped = creditLoan(merchant);
        bank.work(stopped, "Task_ResolveConditions", form("conditionAction", "STOP", "comment", "账户被司法冻结"));
        bank.awaitStatus(stopped, ApplicationStatus.CANCELLED_BY_BANK);
        world.change("/admin/accounts/" + merchant.accountNo(), Map.of("status", "NORMAL"));
    }

    @Test
    void aReturnedPayoutGoesOutAgainAfterFourEyes() {
        Subject shop = Subject.of("113");
        String id = creditLoan(shop);
        bank.awaitTaskPatiently(id, "Task_CorrectPayee");
        world.change("/admin/accounts/6228000000009999997", Map.of("name", shop.name(), "alias", companyName(shop)));
        bank.work(
                id,
                "Task_CorrectPayee",
                form("payeeName", companyName(shop), "payeeAccount", "6228000000009999997", "comment", "客户更换账户"));
        releaseMoney(id);
    }

    @Test
    void anEntrustedPaymentAsksTheCustomerForThePayee() {
        Subject merchant = Subject.of("101");
        Actor customer = bank.customer(merchant);
        property("0260201", merchant, Map.of());
        String id = bank.apply(
                merchant, "MORTGAGE_LOAN", 900_000, 12, "EQUAL_INSTALMENT", certificate("0260201"), "杭州市西湖区 1 号");
        bank.toOffer(id, "900000", "12");
        desk.answerOffer(id, true, customer);
        bank.visit(id);
        bank.sign(id);
        waitForTheRegistry(id, "Task_ProvidePayee");
        assertThatThrownBy(() -> desk.providePayee(id, "锦绣置业有限公司", "6228000000001010173", customer))
                .isInstanceOf(PayeeForbidden.class);
        assertThatThrownBy(() -> desk.providePayee(id, merchant.name(), merchant.accountNo(), customer))
                .isInstanceOf(PayeeForbidden.class);
        Subject supplier = Subject.of("102");
        desk.providePayee(id, companyName(supplier), supplier.accountNo(), customer);
        releaseMoney(id);
    }

    @Test
    void twoLoansOfOneWeekForOnePurposeArePaidAsOne() {
        Subject merchant = Subject.of("101");
        String first = creditLoan(merchant);
        bank.awaitStatus(first, ApplicationStatus.IN_FORCE);
        property("0260205", merchant, Map.of());
        String id = bank.apply(
                merchant, "MORTGAGE_LOAN", 450_000, 12, "EQUAL_INSTALMENT", certificate("0260205"), "杭州市西湖区 5 号");
        bank.toOffer(id, "450000", "12");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.visit(id);
        bank.sign(id);
        waitForTheRegistry(id, "Task_ProvidePayee");
        assertThat(facts.factsFor(id)).containsEntry("paymentMode", "ENTRUSTED");
        assertThat(facts.factsFor(id).get("drawTogether"))
                .asInstanceOf(InstanceOfAssertFactories.BIG_DECIMAL)
                .isEqualByComparingTo("550000");
        desk.withdraw(id, bank.customer(merchant));
    }

    @Test
    void aPropertyWithoutAUsableValuationIsAppraisedByAPerson() {
        Subject company = Subject.of("110");
        property("0260202", company, Map.of("valuationConfidence", 0.4));
        String id = bank.apply(
                company, "MORTGAGE_LOAN", 800_000, 12, "EQUAL_INSTALMENT", certificate("0260202"), "杭州市西湖区 2 号");
        bank.work(id, "Task_AppraiseCollateral", form("appraisedValue", "3000000", "appraisalReport", "实地评估"));
        bank.awaitTask(id, "Task_Investigate");
        desk.withdraw(id, bank.customer(company));
    }

    @Test
    void twoExceptionsRaiseTheLevelAndWantTwoSignatures() {
        Subject company = Subject.of("110");
        world.change("/admin/companies/" + company.creditCode(), Map.of("establishedOn", "today-P10M"));
        property("0260203", company, Map.of("heldMonths", 8));
        String id = bank.apply(
                company, "MORTGAGE_LOAN", 2_000_000, 12, "EQUAL_INSTALMENT", certificate("0260203"), "杭州市西湖区 3 号");
        bank.toDecision(id);
        bank.work(id, "Task_ApproveLoan", decision("2000000"));
        bank.work(id, "Task_Countersign", form("countersign", "AGREE", "opinion", "同意"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(approvals.approval(id).orElseThrow().level()).isEqualTo(AuthorityLevel.L2);
        world.change("/admin/companies/" + company.creditCode(), Map.of("establishedOn", "today-P4Y"));
        desk.withdraw(id, bank.customer(company));
    }

    @Test
    void aboveTenMillionTheCommitteeVotesAndItsChairDecides() {
        Subject company = Subject.of("110");
        world.change("/admin/companies/" + company.creditCode(), Map.of("exposureBefore", 9_000_000));
        property("0260204", company, Map.of());
        String id = bank.apply(
                company, "MORTGAGE_LOAN", 2_000_000, 12, "EQUAL_INSTALMENT", certificate("0260204"), "杭州市西湖区 4 号");
        bank.toDecision(id, "Task_Vote");
        for (int member = 1; member <= 5; member++) {
            bank.work(id, "Task_Vote", form("vote", "AGREE", "opinion", "同意"));
        }
        bank.work(id, "Task_ConcludeMeeting", decision("2000000"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(approvals.approval(id).orElseThrow().level()).isEqualTo(AuthorityLevel.COMMITTEE);
        world.change("/admin/companies/" + company.creditCode(), Map.of("exposureBefore", 0));
        desk.withdraw(id, bank.customer(company));
    }

    @Test
    void aSourceThatNeverAnswersIsMissingAndAPersonDecides() {
        String id = bank.apply(Subject.of("109"), "TAX_LOAN", 300_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTaskPatiently(id, "Task_Investigate");
        desk.withdraw(id, bank.customer(Subject.of("109")));
    }

    private String approvedMortgage(String number, String amount) {
        Subject company = Subject.of("112");
        String id = bank.apply(
                company,
                "MORTGAGE_LOAN",
                Long.parseLong(amount),
                12,
                "EQUAL_INSTALMENT",
                certificate(number),
                "杭州市拱墅区 1 号");
        bank.toOffer(id, amount, "12");
        desk.answerOffer(id, true, bank.customer(company));
        bank.faceSign(id, bank.customer(company));
        return id;
    }

    private String companyBeforeFaceSign() {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toOffer(id, "600000", "12");
        desk.answerOffer(id, true, bank.customer(company));
        bank.awaitTask(id, "Task_BookAppointment");
        return id;
    }

    private String creditLoan(Subject merchant) {
        String id = bank.apply(merchant, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        return id;
    }

    private void property(String number, Subject owner, Map<String, Object> more) {
        Map<String, Object> figures = new java.util.HashMap<>(Map.of(
                "owners",
                List.of(Map.of("name", owner.name(), "idNo", owner.idNo(), "share", 1)),
                "unitNo",
                "330102001003GB00055F0001" + number.substring(3),
                "propertyType",
                "住宅",
                "cityTier",
                1,
                "area",
                120,
                "builtYear",
                2018,
                "heldMonths",
                60,
                "mortgages",
                List.of(),
                "valuationAverage",
                4_000_000,
                "valuationConfidence",
                0.95));
        figures.putAll(Map.of("valuationLow", 3_900_000, "valuationHigh", 4_100_000));
        figures.putAll(more);
        world.change("/admin/properties/" + World.path(certificate(number)), figures);
    }

    private static String certificate(String number) {
        return "浙（2021）杭州市不动产权第" + number + "号";
    }

    private String companyName(Subject subject) {
        return world.see("/admin/companies/" + subject.creditCode())
                .findValue("companyName")
                .asText();
    }

    private void waitForTheRegistry(String id, String taskKey) {
        bank.awaitTaskPatiently(id, taskKey);
    }

    private void releaseMoney(String id) {
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "条件齐备"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
    }

    private static Map<String, String> decision(String amount) {
        return form("conclusion", "AGREE", "amount", amount, "termMonths", "12", "opinion", "同意");
    }
}
