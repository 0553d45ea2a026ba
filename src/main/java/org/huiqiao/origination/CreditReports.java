package org.huiqiao.origination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.springframework.stereotype.Component;

/** How old a credit report may be when money leaves; an older one is asked for again (D31, D22). */
@Component
class CreditReports {

    static final List<String> SOURCES = List.of("PERSONAL_CREDIT", "ENTERPRISE_CREDIT");

    private final FactFile file;
    private final ServiceLevels levels;
    private final Clock clock;

    CreditReports(FactFile file, ServiceLevels levels, Clock clock) {
        this.file = file;
        this.levels = levels;
        this.clock = clock;
    }

    /** Reports that were had once and have grown too old. */
    List<String> stale(String applicationId) {
        Instant oldest = oldest();
        return file.of(applicationId).stream()
                .filter(entry -> SOURCES.contains(entry.source()))
                .filter(entry -> entry.isKnown() && !entry.obtainedAt().isAfter(oldest))
                .map(FactEntry::source)
                .toList();
    }

    /** Of a sole trader the bureau may know no business, but never no person. */
    boolean fresh(String applicationId) {
        return file.has(applicationId, "PERSONAL_CREDIT")
                && stale(applicationId).isEmpty();
    }

    /** How many times the report was asked for. */
    int round(String applicationId, String source) {
        return file.of(applicationId, source).map(FactEntry::round).orElse(0);
    }

    private Instant oldest() {
        return clock.instant().minus(Duration.ofDays(levels.amount("CREDIT_REPORT_AGE")));
    }
}
