package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseTest
class CreditLoanTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Test
    void goesFromFormToMoneyWithoutAnyHand() {
        Subject merchant = Subject.of("101");
        String id = bank.apply(merchant, "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        assertThat(bank.see(id).stage()).isEqualTo("IN_FORCE");
    }
}
