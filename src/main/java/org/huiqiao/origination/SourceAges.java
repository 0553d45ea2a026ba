package org.huiqiao.origination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.products.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many of the answers on file are too old to decide by (D19; domain 1.12). */
@Component
class SourceAges implements CaseFacts {

    private final FactFile file;
    private final Parameters parameters;
    private final Clock clock;

    SourceAges(FactFile file, Parameters parameters, Clock clock) {
        this.file = file;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        Instant search = daysAgo("PROPERTY_SEARCH_DAYS");
        Instant other = daysAgo("CORE_SOURCE_DAYS");
        long stale = file.of(applicationId).stream()
                .filter(FactEntry::isKnown)
                .filter(entry -> entry.obtainedAt().isBefore(entry.source().equals("PROPERTY") ? search : other))
                .count();
        return Map.of("staleCoreSources", stale);
    }

    private Instant daysAgo(String parameter) {
        int days = parameters.decimal(parameter, LocalDate.now(clock)).intValueExact();
        return clock.instant().minus(Duration.ofDays(days));
    }
}
