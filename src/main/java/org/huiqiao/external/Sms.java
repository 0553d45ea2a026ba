package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Map;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Text messages: queued with the change they speak of, so that neither goes without the other. */
@Component
public class Sms {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Vault vault;
    private final Clock clock;

    Sms(JdbcClient jdbc, ApplicationEventPublisher events, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.vault = vault;
        this.clock = clock;
    }

    /** Once per {@code dedupKey} (letters, digits and {@code . _ : -}, at most 100); a second time does nothing. */
    @Transactional
    public void queue(String dedupKey, String phone, String templateCode, Map<String, Object> args) {
        String content = new String(Json.bytes(Map.of("phone", phone, "args", args)), UTF_8);
        int queued = jdbc.sql("""
                        insert into outside_sms(dedup_key, template, content, status, attempts, queued_at, next_try_at)
                        select cast(? as varchar(100)), cast(? as varchar(40)), cast(? as varchar(4000)), 'QUEUED', 0,
                            cast(? as timestamp with time zone), cast(? as timestamp with time zone)
                        where not exists (select 1 from outside_sms where dedup_key = ?)""")
                .params(
                        dedupKey,
                        templateCode,
                        vault.seal(content, PersonalColumn.MESSAGE.at(dedupKey)),
                        CallLedger.time(clock.instant()),
                        CallLedger.time(clock.instant()),
                        dedupKey)
                .update();
        if (queued == 1) {
            events.publishEvent(new SmsQueued(dedupKey));
        }
    }

    record SmsQueued(String dedupKey) {}
}
