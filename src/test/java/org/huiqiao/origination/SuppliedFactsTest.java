package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.Bank.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.engine.FactSource;
import org.huiqiao.inbox.FormInvalid;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facts that no outside source has: what a visit shows, and what the bank itself sets. */
@CaseTest
@Tag("long-on-postgres")
class SuppliedFactsTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    FactSource facts;

    @Autowired
    ReviewDesk reviews;

    @Autowired
    Approvals approvals;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void letTimePass() {
        clock.advance(Duration.ofDays(31));
    }

    @Test
    void whoHasSpecialNeedsIsVisitedForTheFaceSign() {
        Subject company = Subject.of("102");
        Actor customer = bank.customer(company);
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.work(id, "Task_Investigate", Bank.investigation("declaredRevenue", "9300000", "specialNeeds", "true"));
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
    void whatTheInvestigationFindsAffordableBoundsTheApproval() {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        assertThat(facts.factsFor(id)).containsEntry("affordableLimit", null).containsEntry("limitingCap", "request");
        bank.work(id, "Task_Investigate", Bank.investigation("annualNetCash", "600000", "annualDebtService", "90000"));
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意"));
        bank.awaitTask(id, "Task_ApproveLoan");
        // (600,000 / 1.2 − 90,000) / 1.02, in whole ten thousands
        assertThat(facts.factsFor(id))
                .containsEntry("limitingCap", "affordability")
                .containsEntry("limit", new BigDecimal("400000"));
        assertThat(reviews.review(id).orElseThrow().subject().computedLimit()).isEqualTo(Money.wan(40));
        assertThatThrownBy(() -> bank.work(
                        id,
                        "Task_ApproveLoan",
                        form("conclusion", "AGREE", "amount", "410000", "termMonths", "12", "opinion", "同意")))
                .hasMessageContaining("AmountAboveLimit");
        desk.withdraw(id, bank.customer(company));
    }

    @Test
    void aNeedBegunIsANeedFilledIn() {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        assertThatThrownBy(() -> bank.work(id, "Task_Investigate", Bank.investigation("lastYearSales", "24000000")))
                .isInstanceOfSatisfying(FormInvalid.class, refused -> assertThat(refused.problems())
                        .containsKeys("salesMargin", "otherFunds")
                        .doesNotContainKey("lastYearSales"));
        Map<String, String> need = Bank.investigation(
                "lastYearSales", "24000000",
                "salesMargin", "8",
                "salesGrowth", "10",
                "inventoryDays", "45",
                "receivableDays", "60",
                "payableDays", "30",
                "prepaidDays", "10",
                "advanceDays", "5");
        need.putAll(form("ownFunds", "2000000", "existingLoans", "2897333", "otherFunds", "0"));
        bank.work(id, "Task_Investigate", need);
        bank.awaitTask(id, "Task_ReviewCase");
        assertThat(facts.factsFor(id))
                .containsEntry("workingCapitalNeed", new BigDecimal("500000.33"))
                .containsEntry("limitingCap", "need")
                .containsEntry("limit", new BigDecimal("500000"));
        desk.withdraw(id, bank.customer(company));
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

    @Test
    void whoAppealsASecondTimeIsHeardByTheCommittee() {
        Subject owner = Subject.of("107");
        Actor customer = bank.customer(owner);
        String first = bank.apply(owner, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        appeal(first, customer);
        assertThat(facts.factsFor(first)).containsEntry("secondAppeal", false);
        bank.work(first, "Task_Investigate", Bank.investigation());
        bank.work(first, "Task_ReviewCase", form("conclusion", "DECLINE", "opinion", "逾期属实", "reasonCode", "R04"));
        bank.awaitStatus(first, ApplicationStatus.DECLINED);
        bank.awaitEnd(first);
        clock.advance(Duration.ofDays(31));

        String second = bank.apply(owner, "CREDIT_QUICK", 100_000, 12, "EQUAL_INSTALMENT");
        appeal(second, customer);
        assertThat(facts.factsFor(second)).containsEntry("secondAppeal", true).containsEntry("policyException", true);
        bank.work(second, "Task_Investigate", Bank.investigation());
        bank.work(second, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "逾期已结清"));
        bank.awaitTask(second, "Task_Vote");
        assertThat(facts.factsFor(second)).containsEntry("level", "COMMITTEE");
    }

    private void appeal(String id, Actor customer) {
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        desk.requestHuman(id, customer);
        bank.awaitTask(id, "Task_Investigate");
    }

    @Test
    void anApproverMovesThePriceByTwentyPointsAtMost() {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.work(id, "Task_Investigate", Bank.investigation("declaredRevenue", "6200000"));
        bank.work(id, "Task_ReviewCase", form("conclusion", "AGREE", "opinion", "同意"));
        bank.awaitTask(id, "Task_ApproveLoan");
        assertThatThrownBy(() -> bank.work(id, "Task_ApproveLoan", priced("-21")))
                .hasMessageContaining("RateBelowPrice");
        assertThatThrownBy(() -> bank.work(id, "Task_ApproveLoan", priced("21")))
                .hasMessageContaining("RateAbovePrice");
        bank.work(id, "Task_ApproveLoan", priced("-20"));
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(approvals.approval(id).orElseThrow().rate()).isEqualTo(Percent.of("4.00"));
        desk.withdraw(id, bank.customer(company));
    }

    private static Map<String, String> priced(String points) {
        Map<String, String> decision =
                form("conclusion", "AGREE", "amount", "600000", "termMonths", "12", "opinion", "同意");
        decision.put("priceAdjustment", points);
        return decision;
    }

    @Test
    void answersGrowOld() {
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        assertThat(facts.factsFor(id)).containsEntry("staleCoreSources", 0L);
        clock.advance(Duration.ofDays(31));
        assertThat((Long) facts.factsFor(id).get("staleCoreSources")).isPositive();
        desk.withdraw(id, bank.customer(company));
    }
}
