package org.huiqiao.sandbox.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What may be changed while the world runs, and is remembered. */
@Component
public class Settings {

    private static final String KIND = "settings";

    /**
     * @param registryDelaySeconds from application (or supply) to the registrar's verdict
     * @param asyncDelaySeconds until an asynchronous answer, a payout that is processed, a return
     * @param hangSeconds how long a caller is left without an answer
     * @param callbacks false: the bank has to ask
     * @param endOfDay true: the core takes payouts in and processes none
     */
    public record Values(
            BigDecimal registryDelaySeconds,
            BigDecimal asyncDelaySeconds,
            BigDecimal slowSeconds,
            BigDecimal hangSeconds,
            String bankUrl,
            boolean callbacks,
            boolean endOfDay) {

        public Duration registryDelay() {
            return seconds(registryDelaySeconds);
        }

        public Duration asyncDelay() {
            return seconds(asyncDelaySeconds);
        }

        Duration slow() {
            return seconds(slowSeconds);
        }

        Duration hang() {
            return seconds(hangSeconds);
        }

        private static Duration seconds(BigDecimal seconds) {
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
    }

    private final Journal journal;
    private final Config config;

    Settings(Journal journal, Environment environment) {
        this.journal = journal;
        this.config = Config.of(environment);
    }

    public Values now() {
        return Json.as(with(Map.of()), Values.class);
    }

    public synchronized Values change(Map<String, Object> patch) {
        Values values = Json.as(with(patch), Values.class);
        journal.put(KIND, KIND, values);
        return values;
    }

    private Map<String, Object> with(Map<String, Object> patch) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(
                "registryDelaySeconds", 3,
                "asyncDelaySeconds", 3,
                "slowSeconds", 3,
                "hangSeconds", 30,
                "bankUrl", config.bankUrl(),
                "callbacks", true,
                "endOfDay", false));
        journal.find(KIND, KIND).ifPresent(values::putAll);
        values.putAll(patch);
        return values;
    }

    public String secret() {
        return config.secret();
    }

    Duration freshness() {
        return config.freshness();
    }
}
