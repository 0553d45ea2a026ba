package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqiao.Bank.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.engine.FactSource;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts that no outside source has: what a visit shows, and what the bank itself sets. */
@CaseTest
class SuppliedFactsTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    FactSource facts;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void whoHasSpecialNeedsIsVisitedForTheFaceSign() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.work(
                id,
                "Task_Investigate",
                form(
                        "summary", "经营正常",
                        "declaredRevenue", "9300000",
                        "siteVisitOn", "2026-03-16",
                        "secondInvestigator", "rm2.song",
                        "specialNeeds", "true",
                        "recommendation", "LEND"));
        assertThat(facts.factsFor(id))
                .containsEntry("longCashCycle", false)
                .extractingByKey("revenueConflict")
                .isEqualTo(new BigDecimal("0.5000"));
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意"));
        bank.work(
                id,
                "Task_ApproveLoan",
                form("conclusion", "AGREE", "amount", "600000", "termMonths", "12", "opinion", "同意"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, customer);
        bank.awaitTask(id, "Task_VisitCustomer");
        desk.withdraw(id, customer);
    }

    @Test
    void aModelThatHasDriftedDecidesNothingByItself() {
        Subject merchant = Subject.of("101");
        LocalDate today = LocalDate.now(clock);
        jdbc.sql("insert into parameter (code, valid_from, content, source) values"
                        + " ('MODEL_DRIFT_CREDIT_QUICK', ?, 0.26, 'test'), ('MODEL_DRIFT_CREDIT_QUICK', ?, 0, 'test')")
                .params(today, today.plusDays(2))
                .update();
        String id = bank.apply(merchant, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        assertThat(facts.factsFor(id).get("manualReasons").toString()).contains("MODEL_DRIFT");
        desk.withdraw(id, bank.customer(merchant));
    }
}
