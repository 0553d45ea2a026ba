package org.huiqiao.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The figures, by the name of the rule: {@code huiqiao.limits.rules.calculator.times=60}. */
@ConfigurationProperties("huiqiao.limits")
record LimitSettings(Map<String, Rule> rules) {

    /** So many times within a span that begins with the first. */
    record Rule(int times, Duration within) {

        BucketConfiguration bucket() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(times).refillIntervally(times, within))
                    .build();
        }
    }

    Rule rule(String name) {
        Rule rule = rules.get(name);
        if (rule == null) {
            throw new IllegalArgumentException("huiqiao.limits.rules." + name + " is not set");
        }
        return rule;
    }
}
