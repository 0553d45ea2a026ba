package org.huiqiao.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.facesign.Answer;
import org.huiqiao.facesign.AskedQuestion;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.sandbox.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Customers on a phone, relationship managers on a pad, all others at a desk: three loans that need people. */
@Journey
@Tag("long")
class StaffedLoansJourneyTest {

    private static final int PHONE = 360;
    private static final int PAD = 768;
    private static final int DESK = 1280;
    private static final Map<String, String> APPROVERS =
            Map.of("approver-l1", "l1.zheng", "approver-l2", "l2.feng", "approver-l3", "l3.chen");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    FaceSignRoom room;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    @Test
    void aTaxLoanIsReviewedAndSignedOverVideo(Chromium chromium) throws IOException {
        try (Visitor phone = chromium.visitor(url(), PHONE)) {
            Customer customer = new Customer(phone, world, Subject.of("102"));
            customer.signIn();
            customer.fillIn("银税贷", "60万");
            customer.consentAndSubmit();
            String id = customer.caseId();

            review(chromium, id, "600000");
            phone.open("/my/applications/" + id);
            customer.accept();
            phone.open("/my/applications/" + id + "/documents");
            handInInvoice(phone);
            phone.open("/my/applications/" + id);
            phone.see("预约面签时间").follow("预约面签时间");
            phone.look("appointment");
            phone.page().locator(".slots label").last().click();
            phone.press("预约这个时间");
            phone.follow("面签时间").see("已约在").look("appointment-booked");
            phone.page().locator(".slots label").first().click();
            phone.press("改到这个时间").see("一步一步");
            interview(chromium, id, "Task_HostInterview", "主持面签");
            work(chromium, DESK, "intake.qian", id, "面签质检", Map.of("质检说明", "画面与应答已核对"), "通过");
            phone.open("/my/applications/" + id);
            customer.sign();
            payOut(chromium, id);
            phone.open("/my/applications/" + id).see("钱已到账").look("tax-paid");
        }
    }

    @Test
    void aMortgageLoanIsVisitedRegisteredAndPaid(Chromium chromium) throws IOException {
        try (Visitor phone = chromium.visitor(url(), PHONE)) {
            Customer customer = new Customer(phone, world, Subject.of("110"));
            customer.signIn();
            customer.fillIn("抵押经营贷", "250万");
            customer.secure("浙（2021）杭州市不动产权第0260110号", "杭州市西湖区文三路 110 号 3 幢 1203 室");
            customer.consentAndSubmit();
            String id = customer.caseId();

            review(chromium, id, "2500000");
            phone.open("/my/applications/" + id + "/documents");
            phone.look("documents-later");
            handInInvoice(phone);
            vote(phone, id);
            phone.open("/my/applications/" + id);
            customer.accept();
            interview(chromium, id, "Task_VisitCustomer", "上门面签");
            work(chromium, DESK, "intake.qian", id, "面签质检", Map.of("质检说明", "现场影像完整"), "通过");
            phone.open("/my/applications/" + id);
            customer.sign();
            payOut(chromium, id);
            phone.open("/my/applications/" + id).see("钱已到账").look("mortgage-paid");
        }
    }

    @Test
    void aGuarantorStandsSuretyForABusinessThatAskedBefore(Chromium chromium) throws IOException {
        Subject company = Subject.of("117");
        String before = bank.apply(company, "GUARANTEE_LOAN", 500_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(before, "Task_Investigate");
        desk.withdraw(before, bank.customer(company));
        try (Visitor phone = chromium.visitor(url(), PHONE)) {
            Customer customer = new Customer(phone, world, company);
            customer.signIn();
            customer.fillInAgain("担保贷", "60万");
            customer.consentAndSubmit();
            String id = customer.caseId();

            review(chromium, id, "600000");
            phone.open("/my/applications/" + id + "/documents");
            handInInvoice(phone);
            vote(phone, id);
            phone.open("/my/applications/" + id);
            customer.accept();
            phone.see("预约面签时间").follow("预约面签时间");
            phone.page().locator(".slots label").last().click();
            phone.press("预约这个时间");
            interview(chromium, id, "Task_HostInterview", "主持面签");
            work(chromium, DESK, "intake.qian", id, "面签质检", Map.of("质检说明", "画面与应答已核对"), "通过");
            phone.open("/my/applications/" + id);
            customer.sign();
            bank.awaitTaskPatiently(id, "Task_PayPremium");
            phone.open("/my/applications/" + id).see("缴纳担保费").follow("缴纳担保费");
            phone.look("premium").press("确认缴费");
            bank.awaitTaskPatiently(id, "Task_VerifyLetter");
            work(chromium, DESK, "disb.han", id, "核验放款通知书", Map.of("意见说明", "金额、期限、有效期相符"), "金额、期限、有效期、连带责任均覆盖");
            payOut(chromium, id);
            phone.open("/my/applications/" + id).see("钱已到账").look("guarantee-paid");
        }
    }

    private void handInInvoice(Visitor phone) throws IOException {
        phone.upload("选择文件：用途凭证", invoice());
        phone.page().locator("#DOC11 button").click();
        phone.see("invoice.png");
    }

    private static void vote(Visitor phone, String id) {
        phone.open("/my/applications/" + id).follow("股东会怎么表决的").look("resolution");
        phone.page().locator("input[name='lines[0].share']").fill("100");
        phone.page().locator("select[name='lines[0].ballot']").selectOption("FOR");
        phone.press("保存表决");
    }

    private void review(Chromium chromium, String id, String amount) {
        String rm = bank.awaitTask(id, "Task_Investigate").assignee();
        try (Clerk manager = new Clerk(chromium, url(), PAD, rm)) {
            manager.take(id, "尽职调查").look("case");
            manager.desk().select("协办 B 角工号", LoanWalk.witnessOf(rm));
            manager.submit(
                    Map.of(
                            "调查结论", "经营正常，上下游稳定",
                            "客户陈述年收入（元）", "6200000",
                            "年净现金流（元）", "20000000",
                            "现有年还本付息（元）", "0",
                            "下户日期", LocalDate.now(clock).toString()),
                    "建议同意");
        }
        work(chromium, DESK, "review.zhou", id, "审查", Map.of("意见说明", "同意主办意见"), "同意");
        String approver = APPROVERS.get(bank.awaitTask(id, "Task_ApproveLoan").role());
        work(chromium, DESK, approver, id, "审批", Map.of("意见说明", "同意", "批复金额（元）", amount, "批复期限（月）", "12"), "同意");
    }

    private void interview(Chromium chromium, String id, String taskKey, String step) {
        String host = bank.awaitTask(id, taskKey).assignee();
        String witness = LoanWalk.witnessOf(host);
        String address = "/staff/cases/" + id + "/face-sign";
        try (Clerk first = new Clerk(chromium, url(), PAD, host);
                Clerk second = new Clerk(chromium, url(), DESK, witness)) {
            first.take(id, step).follow("进入面签室");
            first.desk().look("room").press("坐这里");
            second.desk().open("/staff?view=witness").look("workbench-witness").see(step);
            second.desk().page().locator(".main-cell a").first().click();
            second.desk().see("双人席位").look("room-witness").press("坐这里");
            first.desk().open(address);
            for (AskedQuestion question : room.session(id).orElseThrow().questions()) {
                Visitor asking = first.desk().see(question.wording());
                if (question.expected() == null) {
                    asking.fill("客户原话", "与合同一致").press("与案件相符");
                } else {
                    asking.press(question.expected() == Answer.NO ? "否" : "是");
                }
            }
            if (taskKey.equals("Task_VisitCustomer")) {
                first.desk().fill("地点", "企业经营地").look("room-visit").press("登记上门");
            }
            first.desk().see("完成面签").look("room-through").press("完成面签");
        }
    }

    private void payOut(Chromium chromium, String id) {
        bank.awaitTaskPatiently(id, "Task_CheckInstruction");
        work(chromium, DESK, "disb.han", id, "放款审核", Map.of("意见说明", "条件齐备"), "同意");
        work(chromium, DESK, "disb.yang", id, "放款核准", Map.of("意见说明", "核准"), "核准");
    }

    private void work(
            Chromium chromium,
            int width,
            String who,
            String id,
            String step,
            Map<String, String> texts,
            String... choices) {
        try (Clerk clerk = new Clerk(chromium, url(), width, who)) {
            clerk.take(id, step);
            clerk.submit(texts, choices);
        }
    }

    private Path invoice() throws IOException {
        byte[] png = Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        return Files.write(folder.resolve("invoice.png"), png);
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }
}
