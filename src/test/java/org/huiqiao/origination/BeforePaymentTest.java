package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.Bank.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.DuplicateApplication;
import org.huiqiao.disbursement.Condition;
import org.huiqiao.disbursement.ConditionState;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.PriorConditionUnknown;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.ItemStatus;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolutions;
import org.huiqiao.review.Approvals;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked at between the decision and the money, and who looks. */
@CaseTest
@Tag("long-on-postgres")
class BeforePaymentTest {

    private static final Subject MERCHANT = Subject.of("101");

    @Autowired
    Bank bank;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Approvals approvals;

    @Autowired
    Disbursements disbursements;

    @Autowired
    Checklists checklists;

    @Autowired
    Resolutions resolutions;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void whatTheFirstPairOfEyesReturnsNeverReachesTheSecond() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toOffer(id, "600000", "12");
        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        bank.interview(id);
        bank.sign(id);
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "RETURN", "comment", "户名与合同不符"));
        correct(id, company);
        bank.awaitTask(id, "Task_CheckInstruction");
        assertThat(inbox.ofApplication(id)).extracting(InboxItem::taskKey).doesNotContain("Task_ApprovePayout");
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "已更正"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "RETURN", "comment", "再核对一次"));
        correct(id, company);
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "已核对"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
    }

    @Test
    void noMoneyGoesToACompanyWhoseShareholdersRefused() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 1_200_000, 12, "EQUAL_INSTALMENT");
        resolutions.record(id, null, List.of(vote("林慧远", 40, Ballot.FOR), vote("何东", 60, Ballot.AGAINST)), customer);
        bank.upload(id, "DOC11", customer);
        bank.toOffer(id, "600000", "12");
        desk.answerOffer(id, true, customer);
        bank.book(id, customer);
        bank.interview(id);
        bank.sign(id);
        bank.awaitTask(id, "Task_ResolveConditions");
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .filteredOn(condition -> condition.state() == ConditionState.NOT_MET)
                .extracting(Condition::code)
                .containsExactly("RESOLUTION");
        resolutions.record(id, null, List.of(vote("林慧远", 40, Ballot.FOR), vote("何东", 60, Ballot.FOR)), customer);
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "股东会重新表决"));
        bank.work(id, "Task_CheckInstruction", form("instructionCheck", "AGREE", "comment", "已核对"));
        bank.work(id, "Task_ApprovePayout", form("payoutApproval", "AGREE", "comment", "核准"));
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
    }

    private static HolderVote vote(String holder, long share, Ballot ballot) {
        return new HolderVote(holder, BigDecimal.valueOf(share), ballot);
    }

    @Test
    void aMortgageCaseIsInvestigatedInTwoWorkingDaysAndAnyOtherInOne() {
        String credit = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Subject owner = Subject.of("112");
        String mortgage = bank.apply(
                owner, "MORTGAGE_LOAN", 1_000_000, 12, "EQUAL_INSTALMENT", "浙（2021）杭州市不动产权第0260123号", "杭州市拱墅区 1 号");
        assertThat(workingDays(bank.awaitTask(credit, "Task_Investigate"))).isEqualTo(1);
        assertThatExceptionOfType(DuplicateApplication.class)
                .isThrownBy(() -> bank.apply(Subject.of("102"), "TAX_LOAN", 500_000, 12, "EQUAL_INSTALMENT"));
        assertThat(workingDays(bank.awaitTask(mortgage, "Task_Investigate"))).isEqualTo(2);
        desk.withdraw(credit, bank.customer(Subject.of("102")));
        desk.withdraw(mortgage, bank.customer(owner));
    }

    @Test
    void anAgedCreditReportIsAskedForAgainBeforeTheMoneyLeaves() {
        String id = waitingForItsAccount();
        assertThat(creditCalls(id)).isEqualTo(1);
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "账户仍未解冻"));
        bank.awaitTask(id, "Task_ResolveConditions");
        assertThat(creditCalls(id)).isEqualTo(1);
        clock.advance(Duration.ofDays(31));
        settleAccount();
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "账户已解冻"));
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        assertThat(creditCalls(id)).isEqualTo(2);
    }

    @Test
    void aLoanWhoseBorrowerHasFallenIntoArrearsSinceTheDecisionIsNotPaid() {
        String id = waitingForItsAccount();
        clock.advance(Duration.ofDays(31));
        settleAccount();
        world.change(
                "/admin/people/" + MERCHANT.idNo(), Map.of("ownerCurrentOverdueAmount", 9_000, "ownerFiveClass", 2));
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "RECHECK", "comment", "账户已解冻"));
        bank.awaitTask(id, "Task_ResolveConditions");
        world.change("/admin/people/" + MERCHANT.idNo(), Map.of("ownerCurrentOverdueAmount", 0, "ownerFiveClass", 1));
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .filteredOn(condition -> condition.state() == ConditionState.NOT_MET)
                .extracting(Condition::code)
                .containsExactly("DECISION_STANDS");
        bank.work(id, "Task_ResolveConditions", form("conditionAction", "STOP", "comment", "借款人已逾期"));
        bank.awaitStatus(id, ApplicationStatus.CANCELLED_BY_BANK);
    }

    @Test
    void anApprovalWhoseCaseWasChangedIsGivenAnewByAPersonBeforeTheContract() {
        String id = bank.apply(MERCHANT, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        jdbc.sql("update loan_application set term_months = 6 where id = ?")
                .param(id)
                .update();
        desk.answerOffer(id, true, bank.customer(MERCHANT));
        bank.awaitTask(id, "Task_Investigate");
        assertThat(approvals.approval(id)).isEmpty();
        bank.toOffer(id, "80000", "6");
        desk.answerOffer(id, true, bank.customer(MERCHANT));
        bank.awaitTask(id, "Task_SignContracts");
        desk.withdraw(id, bank.customer(MERCHANT));
    }

    @Test
    void everyConditionOfTheApprovalIsConfirmedBeforeTheMoneyLeaves() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.toDecision(id);
        bank.work(
                id,
                "Task_ApproveLoan",
                form(
                        "conclusion", "AGREE",
                        "amount", "600000",
                        "termMonths", "12",
                        "opinion", "同意",
                        "conditions", "结清他行信用卡\n补充租赁合同"));
        desk.answerOffer(bank.awaitTask(id, "Task_ConfirmOffer").applicationId(), true, customer);
        bank.book(id, customer);
        bank.interview(id);
        bank.sign(id);
        confirm(id, "PRIOR_1");
        InboxItem again = bank.awaitTask(id, "Task_ResolveConditions");
        Actor reviewer = bank.fit(again);
        inbox.claim(again.taskId(), reviewer);
        assertThatThrownBy(() -> tasks.submit(
                        again.taskId(),
                        form("conditionAction", "CONFIRM", "condition", "PRIOR_1", "comment", "再次确认"),
                        reviewer))
                .isInstanceOf(PriorConditionUnknown.class);
        tasks.submit(
                again.taskId(),
                form("conditionAction", "CONFIRM", "condition", "PRIOR_2", "comment", "租赁合同已收"),
                reviewer);
        bank.awaitTask(id, "Task_CheckInstruction");
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .extracting(Condition::note)
                .contains("结清他行信用卡：已见凭证", "补充租赁合同：租赁合同已收");
        desk.withdraw(id, customer);
    }

    @Test
    void aWorkshopIsInsuredToTheEndOfTheLoanBeforeTheMoneyLeaves() {
        Subject owner = Subject.of("101");
        Actor customer = bank.customer(owner);
        String certificate = "浙（2021）杭州市不动产权第0260301号";
        world.change("/admin/properties/" + World.path(certificate), workshop(owner));
        world.change("/admin/properties/" + World.path(certificate), Map.of("heldMonths", 60, "mortgages", List.of()));
        String id = bank.apply(owner, "MORTGAGE_LOAN", 500_000, 12, "EQUAL_INSTALMENT", certificate, "杭州市钱塘区 1 号");
        bank.awaitTask(id, "Task_Investigate");
        bank.upload(id, "DOC18", customer);
        bank.toOffer(id, "500000", "12");
        desk.answerOffer(id, true, customer);
        bank.faceSign(id, customer);
        bank.sign(id);
        bank.awaitTaskPatiently(id, "Task_ResolveConditions");
        String soon = LocalDate.now(clock).plusMonths(11).toString();
        bank.work(id, "Task_ResolveConditions", insured(soon));
        bank.awaitTask(id, "Task_ResolveConditions");
        assertThat(disbursements.of(id).orElseThrow().conditions())
                .filteredOn(condition -> condition.state() == ConditionState.NOT_MET)
                .extracting(Condition::code)
                .containsExactly("INSURANCE");
        String late = LocalDate.now(clock).plusMonths(13).toString();
        bank.work(id, "Task_ResolveConditions", insured(late));
        bank.await(
                id,
                "its payment",
                () -> bank.open(id, "Task_ProvidePayee") != null || bank.open(id, "Task_CheckInstruction") != null);
        assertThat(checklists.of(id))
                .filteredOn(item -> item.docCode().equals("DOC18"))
                .extracting(ChecklistItem::status)
                .containsExactly(ItemStatus.ACCEPTED);
        desk.withdraw(id, customer);
    }

    private static Map<String, String> insured(String until) {
        return form("conditionAction", "INSURED", "insuredUntil", until, "comment", "保单 PICC-330100-1");
    }

    private static Map<String, Object> workshop(Subject owner) {
        return Map.of(
                "owners",
                List.of(Map.of("name", owner.name(), "idNo", owner.idNo(), "share", 1)),
                "unitNo",
                "330102001003GB00055F00010301",
                "propertyType",
                "标准厂房",
                "cityTier",
                1,
                "area",
                400,
                "builtYear",
                2018,
                "valuationAverage",
                4_000_000,
                "valuationLow",
                3_900_000,
                "valuationHigh",
                4_100_000,
                "valuationConfidence",
                0.95);
    }

    private void confirm(String id, String condition) {
        bank.work(
                id,
                "Task_ResolveConditions",
                form("conditionAction", "CONFIRM", "condition", condition, "comment", "已见凭证"));
    }

    private String waitingForItsAccount() {
        world.change("/admin/accounts/" + MERCHANT.accountNo(), Map.of("status", "FROZEN"));
        String id = bank.apply(MERCHANT, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(MERCHANT));
        bank.sign(id);
        bank.awaitTask(id, "Task_ResolveConditions");
        return id;
    }

    private void settleAccount() {
        world.change("/admin/accounts/" + MERCHANT.accountNo(), Map.of("status", "NORMAL"));
    }

    private int creditCalls(String id) {
        return jdbc.sql("select count(*) from outside_call where application_id = ? and operation = 'personal'")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private void correct(String id, Subject company) {
        String name = world.see("/admin/companies/" + company.creditCode())
                .findValue("companyName")
                .asText();
        bank.work(
                id,
                "Task_CorrectPayee",
                form("payeeName", name, "payeeAccount", company.accountNo(), "comment", "已与合同核对"));
    }

    /** Without holidays: the clock of the tests starts in March. */
    private static long workingDays(InboxItem task) {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        return task.arrivedAt()
                .atZone(zone)
                .toLocalDate()
                .datesUntil(task.dueAt().atZone(zone).toLocalDate())
                .filter(day -> day.plusDays(1).getDayOfWeek().getValue() < 6)
                .count();
    }
}
