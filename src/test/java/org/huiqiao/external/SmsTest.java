package org.huiqiao.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SmsTest extends OutsideTest {

    @Autowired
    Sms sms;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aMessageGoesOutOnceAfterTheCommit() {
        sms.queue("once", "13800000001", "LOGIN_CODE", Map.of("code", "112233"));
        sms.queue("once", "13800000001", "LOGIN_CODE", Map.of("code", "445566"));
        await().until(() -> statusOf("once").equals("SENT"));
        assertThat(world.see("/admin/sms?phone=13800000001")).hasSize(1);
        assertThat(world.see("/admin/sms?phone=13800000001")
                        .get(0)
                        .get("args")
                        .get("code")
                        .asText())
                .isEqualTo("112233");
    }

    @Test
    void whatIsRolledBackIsNotSent() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            sms.queue("undone", "13800000002", "LOGIN_CODE", Map.of("code", "1"));
            status.setRollbackOnly();
        });
        sms.queue("after", "13800000003", "LOGIN_CODE", Map.of("code", "2"));
        await().until(() -> statusOf("after").equals("SENT"));
        assertThat(world.see("/admin/sms?phone=13800000002")).isEmpty();
    }

    @Test
    void anOperatorThatFailsIsAskedAgain() {
        world.disturb("sms", "NO_ANSWER", 1);
        sms.queue("retried", "13800000004", "LOGIN_CODE", Map.of("code", "3"));
        await().until(() -> world.see("/admin/sms?phone=13800000004").size() == 1);
        assertThat(statusOf("retried")).isEqualTo("QUEUED");
        await().until(() -> {
            clock.advance(Duration.ofSeconds(2));
            return statusOf("retried").equals("SENT");
        });
        assertThat(world.see("/admin/sms?phone=13800000004")).hasSize(1);
    }

    @Test
    void theOutboxKeepsNeitherPhoneNorCode() {
        world.disturb("sms", "ERROR", 3);
        sms.queue("sealed", "13800000005", "LOGIN_CODE", Map.of("code", "998877"));
        assertThat(row("sealed")).doesNotContain("13800000005", "998877");
        world.disturb("sms", "NONE", 0);
        await().until(() -> {
            clock.advance(Duration.ofSeconds(2));
            return statusOf("sealed").equals("SENT");
        });
        assertThat(jdbc.sql("select content from outside_sms where dedup_key = 'sealed'")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    private String statusOf(String key) {
        return jdbc.sql("select status from outside_sms where dedup_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private String row(String key) {
        return jdbc.sql("select * from outside_sms where dedup_key = ?")
                .param(key)
                .query()
                .singleRow()
                .toString();
    }
}
