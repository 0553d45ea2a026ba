package org.huiqiao.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * One bucket for each who and what, which is full again when the span is over; of who and what only a digest is kept.
 * Call it outside a transaction.
 */
@Component
@EnableConfigurationProperties(LimitSettings.class)
public class Limits {

    private final SharedBuckets buckets;
    private final LimitSettings settings;

    Limits(JdbcClient jdbc, LimitSettings settings, Clock clock) {
        this.buckets = new SharedBuckets(jdbc, clock);
        this.settings = settings;
    }

    /** @return empty when it is within the rule and counted, else how long to wait */
    public Optional<Duration> tryAcquire(String key, String ruleName) {
        LimitSettings.Rule rule = settings.rule(ruleName);
        // new figures begin with full buckets
        String id = digest(String.join("\n", ruleName, String.valueOf(rule), key));
        ConsumptionProbe probe = buckets.builder()
                .build(new SharedBuckets.Key(id, rule.within()), rule::bucket)
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
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

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT1M")
    void clear() {
        buckets.forgetEnded();
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
