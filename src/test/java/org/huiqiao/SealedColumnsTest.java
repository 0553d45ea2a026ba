package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A sealed number that somebody with the database puts into another row or column does not open there. */
@CaseTest
@AutoConfigureMockMvc
class SealedColumnsTest {

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    TickingClock clock;

    @Test
    void aMovedNumberIsAnIncidentAndNotANumber() throws Exception {
        clock.advance(Duration.ofDays(31));
        Subject one = Subject.of("102");
        String id = bank.apply(one, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        Actor rm = bank.staff(bank.see(id).rmId());
        Actor customer = bank.customer(one);
        assertThat(bank.see(id).accountNo()).isEqualTo(one.accountNo());
        String own = accountNo(id);

        String other = bank.apply(Subject.of("112"), "TAX_LOAN", 300_000, 12, "EQUAL_INSTALMENT");
        put(id, accountNo(other));
        assertThatThrownBy(() -> desk.get(id)).isInstanceOf(SealBroken.class);
        mvc.perform(get("/staff/cases/" + id).with(As.actor(rm)))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(containsString("HQ")));
        jdbc.sql("update loan_application set payee_account = ? where id = ?")
                .params(own, id)
                .update();
        put(id, own);
        assertThatThrownBy(() -> desk.get(id)).isInstanceOf(SealBroken.class);

        jdbc.sql("update loan_application set payee_account = null where id = ?")
                .param(id)
                .update();
        assertThat(desk.get(id).accountNo()).isEqualTo(one.accountNo());
        desk.withdraw(id, customer);
        bank.awaitEnd(id);
    }

    private String accountNo(String id) {
        return jdbc.sql("select account_no from loan_application where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private void put(String id, String sealed) {
        jdbc.sql("update loan_application set account_no = ? where id = ?")
                .params(sealed, id)
                .update();
    }
}
