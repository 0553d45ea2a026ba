package org.huiqiao.origination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.audit.AuditCheck;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class CreditLoanTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    AuditCheck chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    private List<String> audited(String id) {
        return jdbc.sql("select action from audit_entry where application_id = ?")
                .param(id)
                .query(String.class)
                .list();
    }

    private String details(String id) {
        return String.join(
                " ",
                jdbc.sql("select details from audit_entry where application_id = ?")
                        .param(id)
                        .query(String.class)
                        .list());
    }

    @Test
    void goesFromFormToMoneyWithoutAnyHand() {
        clock.advance(Duration.ofDays(31)); // past any application of another test for the same merchant
        Subject merchant = Subject.of("101");
        String id = bank.apply(merchant, "CREDIT_QUICK", 180_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_ConfirmOffer");
        desk.answerOffer(id, true, bank.customer(merchant));
        bank.sign(id);
        bank.awaitStatus(id, ApplicationStatus.IN_FORCE);
        assertThat(bank.see(id).stage()).isEqualTo("IN_FORCE");
        assertThat(audited(id))
                .contains("ApplicationSubmitted", "ConsentGranted", "ApprovalGiven", "ContractsSigned", "PayoutMade");
        bank.await(
                id,
                "the audit chain",
                () -> chain.check().links() >= audited(id).size()
                        && chain.check().whole());
        assertThat(chain.check().firstBreak()).isNull();
        assertThat(jdbc.sql("select digest from decision_record where application_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(digest -> assertThat(details(id)).contains(digest));
    }
}
