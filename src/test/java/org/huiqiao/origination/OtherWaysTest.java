package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.Bank.form;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.CoolingPeriod;
import org.huiqiao.consent.Consents;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.Supplements;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.portal.CustomerMessages;
import org.huiqiao.sandbox.World;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways through the processes that do not lead straight to money, and those that lead there by a detour. */
@CaseTest
@Tag("long-on-postgres")
class OtherWaysTest {

    @Autowired
    Bank bank;

    @Autowired
    World world;

    @Autowired
    TickingClock clock;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    Supplements supplements;

    @Autowired
    Checklists checklists;

    @Autowired
    Consents consents;

    @Autowired
    Disbursements disbursements;

    @Autowired
    Facilities facilities;

    @Autowired
    MortgageRegistrations registrations;

    @Autowired
    LoanNotes notes;

    @Autowired
    CustomerMessages messages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void forgetWhatWasAsked() {
        clock.advance(Duration.ofDays(31)); // so that the next test's application is no duplicate
    }

    @Test
    void g4ABiggerLoanToAPersonIsSignedAtTheCustomersPlace() {
        Subject merchant = Subject.of("101");
        String id = bank.apply(merchant, "CREDIT_QUICK", 250_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.visit(id);
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
    }

    @Test
    void g5ThreeInARowAreDeclinedAndAPersonMayLookAgain() {
        Subject owner = Subject.of("103");
        Actor customer = bank.customer(owner);
        String id = bank.apply(owner, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        assertThat(bank.see(id).reasonCodes()).containsExactly("R04");
        assertThatThrownBy(() -> bank.apply(owner, "CREDIT_QUICK", 90_000, 12, "EQUAL_INSTALMENT"))
                .isInstanceOfSatisfying(CoolingPeriod.class, refused -> assertThat(refused.args())
                        .containsExactly(id, LocalDate.now(clock).plusDays(31).toString()));

        desk.requestHuman(id, customer);
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.work(id, "Task_ReviewCase", form("conclusion", "DECLINE", "opinion", "逾期属实", "reasonCode", "R04"));
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        bank.await(id, "the end", () -> consents.granted(id).stream().noneMatch(consent -> consent.isInForce()));
    }

    @Test
    void aDeclineNobodyAppealsAgainstIsFinal() {
        String id = bank.apply(Subject.of("107"), "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        clock.advance(Duration.ofDays(31));
        bank.awaitEnd(id);
    }

    @Test
    void g7ASupplementThatNobodySendsExpiresTheCase() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 700_000, 12, "EQUAL_INSTALMENT");
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.work(id, "Task_ReviewCase", askFor("DOC07 流水缺两个月"));

        upload(id, "DOC07", customer);
        supplements.submit(id, customer);
        bank.work(id, "Task_CheckDocuments", form("returnedItems", "DOC07", "comment", "仍缺十二月"));
        assertThat(supplements.rounds(id)).isEqualTo(2);

        bank.awaitTask(id, "Task_SupplyDocuments");
        clock.advance(Duration.ofDays(3));
        bank.await(id, "a reminder", () -> supplements.open(id).orElseThrow().reminders() > 0);
        clock.advance(Duration.ofDays(6));
        bank.awaitStatus(id, ApplicationStatus.EXPIRED);
        assertThat(consents.granted(id)).noneMatch(consent -> consent.isInForce());
        assertThat(messages.ofCase(id)).extracting(message -> message.code()).contains("STATUS_EXPIRED");
        assertThat(sms(id, "STATUS_EXPIRED")).isEqualTo(1);
    }

    private int sms(String id, String template) {
        return jdbc.sql("select count(*) from outside_sms where template = ? and dedup_key like ?")
                .params(template, id + ":%")
                .query(Integer.class)
                .single();
    }

    @Test
    void aSupplementThatIsCompleteGoesBackToTheReviewer() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 700_000, 12, "EQUAL_INSTALMENT");
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.work(id, "Task_ReviewCase", askFor("DOC07 流水缺两个月"));
        for (int round = 1; round <= 3; round++) {
            upload(id, "DOC07", customer);
            supplements.submit(id, customer);
            bank.work(id, "Task_CheckDocuments", form("returnedItems", "DOC07", "comment", "第" + round + "次仍不清晰"));
        }
        bank.work(id, "Task_SettleSupplement", form("supplementDecision", "CONTINUE", "comment", "再给一次机会"));
        upload(id, "DOC07", customer);
        supplements.submit(id, customer);
        bank.work(id, "Task_CheckDocuments", form("returnedItems", "", "comment", ""));
        bank.work(id, "Task_ReviewCase", form("conclusion", "RETURN", "opinion", "请补充用途说明"));
        bank.work(id, "Task_Investigate", Bank.investigation());
        bank.work(id, "Task_ReviewCase", askFor("DOC07 需最新一月"));
        for (int round = 1; round <= 1; round++) {
            upload(id, "DOC07", customer);
            supplements.submit(id, customer);
            bank.work(id, "Task_CheckDocuments", form("returnedItems", "DOC07", "comment", "过期"));
        }
        bank.work(id, "Task_SettleSupplement", form("supplementDecision", "STOP", "comment", "多次未能提供"));
        bank.awaitStatus(id, ApplicationStatus.EXPIRED);
    }

    @Test
    void g9APayoutWithoutAnAnswerIsAskedForAndMadeOnce() {
        Subject merchant = Subject.of("114");
        String id = bank.apply(merchant, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
        assertThat(asked(id, "payout")).isEqualTo(1);
        assertThat(asked(id, "payout-status")).isPositive();
        assertThat(notes.ofApplication(id)).hasSize(1);
        assertThat(payouts(id)).hasSize(1);
    }

    @Test
    void aPayoutStillInProcessIsAskedForUntilItIsThere() {
        Subject merchant = Subject.of("116");
        String id = bank.apply(merchant, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        bank.await(id, "paying", () -> bank.see(id).status() == ApplicationStatus.PAYING);
        assertThatThrownBy(() -> desk.withdraw(id, bank.customer(merchant)))
                .isInstanceOf(org.huiqiao.common.Refused.class);
        bank.awaitPatiently(id, ApplicationStatus.IN_FORCE);
        assertThat(payouts(id)).hasSize(1);
    }

    @Test
    void aNameHitIsClearedByAPersonOrEndsTheCase() {
        String hit = bank.apply(Subject.of("105"), "TAX_LOAN", 300_000, 12, "EQUAL_INSTALMENT");
        bank.awaitStatus(hit, ApplicationStatus.SUSPENDED);
        bank.work(hit, "Task_ClearNameHit", form("nameHitOutcome", "CLEAR", "comment", "同名不同人"));
        bank.awaitTask(hit, "Task_Investigate");
        desk.withdraw(hit, bank.customer(Subject.of("105")));

        clock.advance(Duration.ofDays(31));
        String again = bank.apply(Subject.of("105"), "TAX_LOAN", 300_000, 12, "EQUAL_INSTALMENT");
        bank.work(again, "Task_ClearNameHit", form("nameHitOutcome", "CONFIRM", "comment", "确认命中"));
        bank.awaitStatus(again, ApplicationStatus.DECLINED);
    }

    @Test
    void anOfferMayBeLeftOrForgotten() {
        Subject merchant = Subject.of("101");
        String left = bank.apply(merchant, "CREDIT_QUICK", 150_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(left, "Task_ConfirmOffer");
        desk.answerOffer(left, false, bank.customer(merchant));
        bank.awaitStatus(left, ApplicationStatus.WITHDRAWN);

        String forgotten = bank.apply(merchant, "CREDIT_QUICK", 150_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(forgotten, "Task_ConfirmOffer");
        clock.advance(Duration.ofDays(31));
        bank.awaitStatus(forgotten, ApplicationStatus.EXPIRED);

        String unsigned = bank.apply(merchant, "CREDIT_QUICK", 150_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(unsigned, "Task_ConfirmOffer");
        desk.answerOffer(unsigned, true, bank.customer(merchant));
        bank.awaitTask(unsigned, "Task_SignContracts");
        clock.advance(Duration.ofDays(31));
        bank.awaitStatus(unsigned, ApplicationStatus.EXPIRED);
    }

    private int asked(String id, String operation) {
        return jdbc.sql("select count(*) from outside_call where application_id = ? and operation = ?")
                .params(id, operation)
                .query(Integer.class)
                .single();
    }

    private List<com.fasterxml.jackson.databind.JsonNode> payouts(String id) {
        return java.util.stream.StreamSupport.stream(world.see("/admin/payouts").spliterator(), false)
                .filter(payout -> payout.path("bankReference").asText().startsWith(id))
                .toList();
    }

    private void upload(String id, String docCode, Actor customer) {
        bank.awaitTask(id, "Task_SupplyDocuments");
        bank.upload(id, docCode, customer);
    }

    private static Map<String, String> askFor(String item) {
        return form("conclusion", "SUPPLEMENT", "opinion", "材料不齐", "items", item);
    }
}
