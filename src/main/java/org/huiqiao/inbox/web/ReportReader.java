package org.huiqiao.inbox.web;

import org.huiqiao.review.FiledReport;
import org.huiqiao.review.FiledReports;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a filed report for whoever may look into the case. */
@Component
class ReportReader {

    private final CaseReader cases;
    private final FiledReports reports;
    private final RevenueChecks checks;
    private final Words words;

    ReportReader(CaseReader cases, FiledReports reports, RevenueChecks checks, Words words) {
        this.cases = cases;
        this.reports = reports;
        this.checks = checks;
        this.words = words;
    }

    ReportPage read(String applicationId, int number, Actor reader) {
        CaseHead head = cases.head(applicationId, reader);
        FiledReport report = reports.of(applicationId).stream()
                .filter(filed -> filed.reportNo() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new ReportPage(
                head,
                number,
                report.content().template(),
                report.content().sections(),
                report.content().checks().stream().map(checks::line).toList(),
                words.person(report.investigator()),
                words.time(report.recordedAt()),
                report.digest(),
                report.intact());
    }
}
