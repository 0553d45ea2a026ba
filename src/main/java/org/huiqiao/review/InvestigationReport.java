package org.huiqiao.review;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** What the RM found (尽职调查); the visit may be left out where the rules allow it (流贷办法, small firms). */
public record InvestigationReport(
        String applicationId,
        String summary,
        Money declaredRevenue,
        @Nullable LocalDate siteVisitOn,
        @Nullable String secondInvestigator,
        Recommendation recommendation) {}
