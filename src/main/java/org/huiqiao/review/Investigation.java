package org.huiqiao.review;

import java.time.Instant;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** An investigation report on file. */
public record Investigation(
        int roundNo,
        String investigator,
        @Nullable String secondInvestigator,
        String summary,
        Money declaredRevenue,
        @Nullable LocalDate siteVisitOn,
        Recommendation recommendation,
        Instant recordedAt) {

    static Investigation of(InvestigationReport report, int roundNo, String investigator, Instant at) {
        return new Investigation(
                roundNo,
                investigator,
                report.secondInvestigator(),
                report.summary(),
                report.declaredRevenue(),
                report.siteVisitOn(),
                report.recommendation(),
                at);
    }
}
