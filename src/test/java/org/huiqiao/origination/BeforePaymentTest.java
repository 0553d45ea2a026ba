package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is looked at between the decision and the money, and who looks. */
@CaseTest
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
    void aMortgageCaseIsInvestigatedInTwoWorkingDaysAndAnyOtherInOne() {
        String credit = bank.apply(Subject.of("102"), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Subject owner = Subject.of("112");
        String mortgage = bank.apply(
                owner, "MORTGAGE_LOAN", 1_000_000, 12, "EQUAL_INSTALMENT", "浙（2021）杭州市不动产权第0260123号", "杭州市拱墅区 1 号");
        assertThat(workingDays(bank.awaitTask(credit, "Task_Investigate"))).isEqualTo(1);
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
