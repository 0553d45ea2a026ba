package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.huiqiao.common.Scrub;
import org.huiqiao.external.Sms.SmsQueued;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the outbox: at once after the commit, and again until the operator has answered. Two nodes may try the same
 * message; its key keeps it single.
 */
@Component
class SmsSender {

    private static final Logger log = LoggerFactory.getLogger(SmsSender.class);
    private static final int LAST_TRY = 20;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Calls calls;
    private final Vault vault;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "sms");
        thread.setDaemon(true);
        return thread;
    });

    SmsSender(JdbcClient jdbc, Calls calls, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.calls = calls;
        this.vault = vault;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void sendSoon(SmsQueued queued) {
        worker.execute(this::sendDue);
    }

    @Scheduled(fixedDelayString = "${huiqiao.outside.sms-retry:1s}", initialDelayString = "2s")
    void sendDue() {
        for (Message message : due()) {
            if (claim(message)) {
                send(message);
            }
        }
    }

    private List<Message> due() {
        return jdbc.sql("""
                        select dedup_key, template, content, attempts from outside_sms
                        where status = 'QUEUED' and next_try_at <= ? order by queued_at fetch first 50 rows only""")
                .param(CallLedger.time(clock.instant()))
                .query((row, n) -> new Message(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list();
    }

    /** The next try is set before this one begins, so that a message that breaks us does not hold up the others. */
    private boolean claim(Message message) {
        return jdbc.sql("""
                                update outside_sms set attempts = attempts + 1, next_try_at = ?
                                where dedup_key = ? and status = 'QUEUED' and attempts = ?""")
                        .params(CallLedger.time(nextTry(message.attempts)), message.key, message.attempts)
                        .update()
                == 1;
    }

    private void send(Message message) {
        try {
            Map<String, Object> content = Json.read(vault.open(message.content, PersonalColumn.MESSAGE.at(message.key))
                    .getBytes(UTF_8));
            Map<String, Object> body = new HashMap<>(content == null ? Map.of() : content);
            body.put("template", message.template);
            CallAnswer answer = calls.send(CallRequest.of("sms", "send", "sms:" + message.key, null, body));
            if (answer.succeeded()) {
                finish(message, "SENT");
            } else if (answer.failed() || message.attempts + 1 >= LAST_TRY) {
                log.warn("the message {} could not be sent: {}", message.key, answer.code());
                finish(message, "FAILED");
            }
        } catch (RuntimeException e) {
            log.warn("the message {} could not be sent: {}", message.key, Scrub.text(e.toString()));
        }
    }

    /** A sent message is not kept: it may hold a code. */
    private void finish(Message message, String status) {
        jdbc.sql("""
                        update outside_sms set status = ?, content = '', finished_at = ?
                        where dedup_key = ?""")
                .params(status, CallLedger.time(clock.instant()), message.key)
                .update();
    }

    private Instant nextTry(int attempts) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 10));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    @PreDestroy
    void stop() {
        worker.shutdown();
    }

    private record Message(String key, String template, String content, int attempts) {}
}
