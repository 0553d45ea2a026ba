package org.huiqiao.limits;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One row for each who and what, of which only a digest is kept. Each statement decides by itself and is over at once,
 * so that nodes need neither locks nor memory; call it outside a transaction.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits {

    private final JdbcClient jdbc;
    private final LimitSettings settings;
    private final Clock clock;

    Limits(JdbcClient jdbc, LimitSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return empty when it is within the rule and counted, else how long to wait */
    public Optional<Duration> tryAcquire(String key, String ruleName) {
        LimitSettings.Rule rule = settings.rule(ruleName);
        Timestamp now = Timestamp.from(clock.instant());
        Timestamp end = Timestamp.from(clock.instant().plus(rule.within()));
        String id = digest(ruleName + '\n' + key);
        if (countedAgain(id, now, rule.times()) || begunAnew(id, now, end) || begun(id, now, end)) {
            return Optional.empty();
        }
        // somebody began in between
        return countedAgain(id, now, rule.times()) ? Optional.empty() : Optional.of(left(id, rule));
    }

    /** @throws AskedTooOften when it is one too many */
    public void acquire(String key, String rule) {
        tryAcquire(key, rule).ifPresent(wait -> {
            throw new AskedTooOften(seconds(wait));
        });
    }

    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private boolean countedAgain(String id, Timestamp now, int times) {
        return jdbc.sql("update limit_count set times = times + 1"
                                + " where id = ? and begun_at <= ? and ends_at > ? and times < ?")
                        .params(id, now, now, times)
                        .update()
                == 1;
    }

    /** A span that begins in the future is one of a clock set back: it would else hold for long. */
    private boolean begunAnew(String id, Timestamp now, Timestamp end) {
        return jdbc.sql("update limit_count set times = 1, begun_at = ?, ends_at = ?"
                                + " where id = ? and (ends_at <= ? or begun_at > ?)")
                        .params(now, end, id, now, now)
                        .update()
                == 1;
    }

    private boolean begun(String id, Timestamp now, Timestamp end) {
        try {
            return jdbc.sql("""
                                    insert into limit_count (id, begun_at, ends_at, times)
                                    select ?, ?, ?, 1 from (values (1)) as one(x)
                                    where not exists (select 1 from limit_count where id = ?)""").params(id, now, end, id).update() == 1;
        } catch (DuplicateKeyException faster) {
            return false;
        }
    }

    private Duration left(String id, LimitSettings.Rule rule) {
        Instant now = clock.instant();
        return jdbc.sql("select ends_at from limit_count where id = ?")
                .param(id)
                .query(Timestamp.class)
                .optional()
                .map(end -> Duration.between(now, end.toInstant()))
                .orElse(rule.within());
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void clear() {
        jdbc.sql("delete from limit_count where ends_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
