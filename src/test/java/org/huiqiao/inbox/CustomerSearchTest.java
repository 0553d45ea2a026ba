package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 客户查找 by whole numbers that lie sealed. */
@CaseTest
class CustomerSearchTest {

    @Autowired
    CustomerSearch search;

    @Autowired
    Bank bank;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TickingClock clock;

    @Test
    void aWholeNumberFindsTheCasesThatItsAskerMayReadAndNoOthers() {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        bank.awaitTask(id, "Task_Investigate");
        Actor rm = bank.staff(bank.see(id).rmId());
        Actor elsewhere = bank.staff("B01".equals(rm.branch()) ? "rm.zhao" : "rm.li");

        for (String number : List.of(
                company.idNo(),
                " " + company.phone().substring(0, 3) + " " + company.phone().substring(3),
                company.creditCode())) {
            assertThat(found(number, rm)).contains(id);
            assertThat(found(number, bank.staff("ops.qin"))).contains(id);
            assertThat(found(number, elsewhere)).isEmpty();
        }
        assertThat(found("13800000999", rm)).isEmpty();
        for (String part : List.of(
                company.idNo().substring(0, 12), "", "%", company.phone().substring(0, 10))) {
            assertThatThrownBy(() -> search.find(part, rm)).isInstanceOf(Refused.class);
        }
        assertThat(jdbc.sql("select details from audit_entry where action = 'CustomerSearched' and actor = ?")
                        .param(rm.id())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThanOrEqualTo(4)
                .noneMatch(details -> details.contains(company.idNo()) || details.contains(company.phone()));
        desk.withdraw(id, bank.customer(company));
        bank.awaitEnd(id);
    }

    private List<String> found(String number, Actor actor) {
        return search.find(number, actor).stream().map(LoanApplication::id).toList();
    }
}
