package org.huiqiao.decisioning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the caps of D15 came to when they were last asked, without asking all that is known of the case again. */
@Component
public class DecidedLimits {

    private final DecisionRecords records;
    private final Clock clock;

    DecidedLimits(DecisionRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** {@code limit} in 元, {@code limitingCap} and {@code finalLimitRules}; nothing when the caps were never asked. */
    public Map<String, @Nullable Object> of(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        records.latest(applicationId, "finalLimit").ifPresent(answer -> {
            Facts.said(answer, facts);
            new LimitFacts().derive(new Known(facts, Set.of()), LocalDate.now(clock));
        });
        return facts;
    }
}
