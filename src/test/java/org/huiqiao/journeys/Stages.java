package org.huiqiao.journeys;

import static org.huiqiao.Bank.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Borrowing;
import org.huiqiao.application.Intake;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that stand wherever a case can stand, each of another customer, so that every page has something to show. */
class Stages {

    private final Bank bank;
    private final ApplicationDesk desk;
    private final Intake intake;
    private final JdbcClient jdbc;

    /** By the tail of the customer's phone number. */
    private final Map<String, String> cases = new LinkedHashMap<>();

    Stages(Bank bank, ApplicationDesk desk, Intake intake, JdbcClient jdbc) {
        this.bank = bank;
        this.desk = desk;
        this.intake = intake;
        this.jdbc = jdbc;
    }

    Map<String, String> cases() {
        return cases;
    }

    void play() {
        cases.put("103", bank.apply(Subject.of("103"), "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT"));
        cases.put("105", bank.apply(Subject.of("105"), "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT"));
        cases.put("126", bank.apply(Subject.of("126"), "CREDIT_QUICK", 100_000, 1, "INTEREST_ONLY"));
        cases.put("117", bank.apply(Subject.of("117"), "GUARANTEE_LOAN", 1_000_000, 12, "INTEREST_ONLY"));
        for (String company : new String[] {"112", "118", "119", "120", "121", "122", "123"}) {
            cases.put(company, bank.apply(Subject.of(company), "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT"));
        }
        cases.put("127", bank.apply(Subject.of("127"), "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT"));
        cases.put("115", draft(Subject.of("115")));
        bank.awaitTask(id("118"), "Task_Investigate");
        supplementAsked(id("119"));
        offered(id("120"));
        accepted("121", "600000");
        bank.awaitTask(id("121"), "Task_BookAppointment");
        accepted("122", "600000");
        bank.faceSign(id("122"), customer("122"));
        bank.awaitTask(id("122"), "Task_SignContracts");
        payeeAsked(id("122"));
        investigated(id("123"));
        bank.toDecision(id("112"));
        paidOut("126");
        accepted("117", "1000000");
        bank.faceSign(id("117"), customer("117"));
        bank.sign(id("117"));
        bank.awaitTaskPatiently(id("117"), "Task_PayPremium");
        bank.awaitStatus(id("103"), ApplicationStatus.DECLINED);
        bank.awaitTask(id("127"), "Task_ConfirmOffer");
        desk.withdraw(id("127"), customer("127"));
        bank.awaitEnd(id("127"));
    }

    void over() {
        jdbc.sql("delete from inbox_item where task_id like 'payee-%'").update();
        cases.forEach((tail, id) -> {
            if (bank.see(id).status().isOpen()) {
                desk.withdraw(id, customer(tail));
            }
        });
    }

    private String draft(Subject company) {
        Actor customer = bank.customer(company);
        String id = intake.begin("MORTGAGE_LOAN", "TEST", customer).id();
        intake.borrowFor(id, bank.company(company, customer), customer);
        intake.describe(
                id,
                new Borrowing(Money.wan(100), 12, "EQUAL_INSTALMENT", "采购货物或原材料", company.accountNo(), null, null),
                customer);
        return id;
    }

    private void investigated(String id) {
        bank.work(id, "Task_Investigate", Bank.investigation("declaredRevenue", "9000000"));
        bank.awaitTask(id, "Task_ReviewCase");
    }

    private void supplementAsked(String id) {
        investigated(id);
        bank.work(id, "Task_ReviewCase", form("conclusion", "SUPPLEMENT", "opinion", "材料不齐", "items", "DOC07 流水缺两个月"));
        bank.awaitTask(id, "Task_SupplyDocuments");
    }

    private void offered(String id) {
        offered(id, "600000");
    }

    private void offered(String id, String amount) {
        investigated(id);
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意主办意见"));
        bank.work(
                id,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", amount, "termMonths", "12", "opinion", "同意"));
        bank.awaitTask(id, "Task_ConfirmOffer");
    }

    private void accepted(String tail, String amount) {
        offered(id(tail), amount);
        desk.answerOffer(id(tail), true, customer(tail));
    }

    /** Beside the other tasks of this case: the way there is long. */
    private void payeeAsked(String id) {
        jdbc.sql("""
                        insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, customer,
                            product_code, amount, priority, arrived_at, completed, assignee, holder, pool, urgency, amount_key)
                        select 'payee-' || application_id, application_id, 'Task_ProvidePayee', 'disbursement', '填写收款人',
                            role, duty, customer, product_code, amount, priority, arrived_at, false, assignee, holder, pool,
                            urgency, amount_key
                        from inbox_item where application_id = ? and task_key = 'Task_SignContracts'""").param(id).update();
    }

    private void paidOut(String tail) {
        bank.awaitTask(id(tail), "Task_ConfirmOffer");
        desk.answerOffer(id(tail), true, customer(tail));
        bank.sign(id(tail));
        bank.awaitStatus(id(tail), ApplicationStatus.IN_FORCE);
    }

    private String id(String tail) {
        return cases.get(tail);
    }

    private Actor customer(String tail) {
        return bank.customer(Subject.of(tail));
    }
}
