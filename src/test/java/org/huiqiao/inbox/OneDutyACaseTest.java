package org.huiqiao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.huiqiao.Bank;
import org.huiqiao.CaseTest;
import org.huiqiao.Subject;
import org.huiqiao.TickingClock;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.users.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 审贷分离 (商业银行法 35): who investigated does not review, whatever posts he holds and by whichever way. */
@CaseTest
class OneDutyACaseTest {

    @Autowired
    Bank bank;

    @Autowired
    Inbox inbox;

    @Autowired
    ApplicationDesk desk;

    @Autowired
    TickingClock clock;

    @Autowired
    JdbcClient jdbc;

    private String investigator = "";

    @AfterEach
    void oneManOnePost() {
        jdbc.sql("delete from staff_role where staff_id = ? and role_name = 'REVIEWER'")
                .param(investigator)
                .update();
    }

    @Test
    void whoInvestigatedIsNoReviewerOfTheCase() {
        clock.advance(Duration.ofDays(31));
        Subject company = Subject.of("102");
        String id = bank.apply(company, "TAX_LOAN", 600_000, 12, "EQUAL_INSTALMENT");
        Actor rm = bank.work(id, "Task_Investigate", Bank.investigation());
        investigator = rm.id();
        jdbc.sql("insert into staff_role (staff_id, role_name) values (?, 'REVIEWER')")
                .param(investigator)
                .update();
        Actor both = bank.staff(investigator);
        String review = bank.awaitTask(id, "Task_ReviewCase").taskId();

        assertThat(inbox.pool(both)).extracting(InboxItem::taskId).doesNotContain(review);
        assertThat(inbox.visible(review, both)).isEmpty();
        assertThatExceptionOfType(TaskNotFound.class).isThrownBy(() -> inbox.claim(review, both));
        Actor reviewer = bank.staff("review.zhou");
        inbox.claim(review, reviewer);
        assertThat(inbox.colleagues(inbox.visible(review, reviewer).orElseThrow()))
                .extracting(Actor::id)
                .contains("review.wu")
                .doesNotContain(investigator);
        assertThatExceptionOfType(ReceiverUnfit.class).isThrownBy(() -> inbox.handOver(review, investigator, reviewer));
        desk.withdraw(id, bank.customer(company));
    }
}
