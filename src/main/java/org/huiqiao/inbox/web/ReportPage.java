package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.huiqiao.review.ReportContent;

/**
 * A filed investigation report (调查报告), as a page and as a paper.
 *
 * @param number counts the reports of the case from 1
 * @param digest SHA-256 of the content as it was filed; {@code intact}: it still has that digest
 */
record ReportPage(
        CaseHead head,
        int number,
        String template,
        List<ReportContent.Section> sections,
        List<RevenueChecks.Line> checks,
        String investigator,
        OffsetDateTime recordedAt,
        String digest,
        boolean intact) {}
