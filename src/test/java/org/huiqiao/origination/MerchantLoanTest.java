package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.engine.FactSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D12: what a merchant takes in by its payment codes carries the loan. */
@CaseTest
class MerchantLoanTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    FactFile file;

    @Autowired
    FactSource facts;

    @Test
    void takingsCarryTheLoanAndNameTheCap() {
        Subject merchant = Subject.of("124");
        String id = bank.apply(merchant, "MERCHANT_LOAN", 200_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        assertThat(facts.factsFor(id).get("limit")).hasToString("180000");
        assertThat(facts.factsFor(id).get("limitingCap")).isEqualTo("model");
        assertThat(file.of(id, "MERCHANT_FLOW").orElseThrow().consentId()).isNotNull();
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
    }

    @Test
    void fiveMonthsOfTakingsAreTooFew() {
        String id = bank.apply(Subject.of("125"), "MERCHANT_LOAN", 100_000, 12, "EQUAL_INSTALMENT");
        bank.awaitStatus(id, ApplicationStatus.DECLINED);
        assertThat(bank.see(id).reasonCodes()).contains("R20");
    }
}
