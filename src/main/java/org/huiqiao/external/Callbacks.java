package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Scrub;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What partners report of their own accord: believed when signed and fresh, stored once, and published in the
 * transaction that stores it. If a listener fails, nothing is stored and the partner tries again.
 */
@Component
public class Callbacks {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

    public enum Receipt {
        STORED,
        DUPLICATE,
        UNSIGNED,
        UNREADABLE,
        /** A listener could not take it yet; nothing was stored. */
        NOT_NOW
    }

    /** As it came in; {@code path} belongs to what was signed. */
    public record Delivery(String system, String path, String eventId, String timestamp, String sign, byte[] body) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final CallLedger ledger;
    private final OutsideSettings settings;
    private final Vault vault;
    private final Clock clock;

    Callbacks(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            CallLedger ledger,
            OutsideSettings settings,
            Vault vault,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.ledger = ledger;
        this.settings = settings;
        this.vault = vault;
        this.clock = clock;
    }

    public Receipt receive(Delivery delivery) {
        if (!isGenuine(delivery)) {
            log.info("a callback of {} was refused: signature or time", delivery.system());
            return Receipt.UNSIGNED;
        }
        Map<String, Object> body = Json.read(delivery.body());
        if (body == null
                || !(body.get("key") instanceof String key)
                || !delivery.eventId().equals(body.get("eventId"))) {
            return Receipt.UNREADABLE;
        }
        try {
            boolean fresh =
                    Acting.asBank(() -> Boolean.TRUE.equals(transaction.execute(status -> take(delivery, key, body))));
            return fresh ? Receipt.STORED : Receipt.DUPLICATE;
        } catch (DuplicateKeyException e) {
            if (isKnown(delivery)) {
                return Receipt.DUPLICATE;
            }
            return notNow(delivery, e);
        } catch (RuntimeException e) {
            return notNow(delivery, e);
        }
    }

    private static Receipt notNow(Delivery delivery, RuntimeException problem) {
        log.warn(
                "callback {} of {} must come again: {}",
                delivery.eventId(),
                delivery.system(),
                Scrub.text(problem.toString()));
        log.debug("why", problem);
        return Receipt.NOT_NOW;
    }

    private boolean take(Delivery delivery, String key, Map<String, Object> body) {
        if (isKnown(delivery)) {
            return false;
        }
        jdbc.sql("""
                        insert into outside_callback(system, event_id, call_key, body, received_at)
                        values (?, ?, ?, ?, ?)""")
                .params(
                        delivery.system(),
                        delivery.eventId(),
                        key,
                        vault.seal(
                                new String(delivery.body(), UTF_8),
                                PersonalColumn.CALLBACK_BODY.at(delivery.system(), delivery.eventId())),
                        CallLedger.time(clock.instant()))
                .update();
        events.publishEvent(new CallbackReceived(
                delivery.system(),
                delivery.eventId(),
                key,
                ledger.applicationOf(key).orElse(null),
                body));
        return true;
    }

    private boolean isKnown(Delivery delivery) {
        return jdbc.sql("select count(*) from outside_callback where system = ? and event_id = ?")
                        .params(delivery.system(), delivery.eventId())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean isGenuine(Delivery delivery) {
        String expected = Signature.of(
                settings.secret(), "POST", delivery.path(), delivery.eventId(), delivery.timestamp(), delivery.body());
        return Signature.same(expected, delivery.sign()) && isFresh(delivery.timestamp());
    }

    private boolean isFresh(String timestamp) {
        try {
            Instant signed = Instant.ofEpochMilli(Long.parseLong(timestamp));
            return Duration.between(signed, clock.instant()).abs().compareTo(settings.freshness()) <= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
