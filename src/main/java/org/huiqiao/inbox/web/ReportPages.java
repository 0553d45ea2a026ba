package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.review.FiledReport;
import org.huiqiao.review.FiledReports;
import org.huiqiao.review.ReportContent;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The investigation report: its checks while it is written, and the page of it that is printed. */
@Controller
class ReportPages {

    private final CaseReader cases;
    private final FiledReports reports;
    private final RevenueChecks checks;
    private final Inbox inbox;
    private final Words words;

    ReportPages(CaseReader cases, FiledReports reports, RevenueChecks checks, Inbox inbox, Words words) {
        this.cases = cases;
        this.reports = reports;
        this.checks = checks;
        this.inbox = inbox;
        this.words = words;
    }

    record Page(
            CaseHead head,
            int number,
            String template,
            List<ReportContent.Section> sections,
            List<RevenueChecks.Line> checks,
            String investigator,
            OffsetDateTime recordedAt,
            String digest,
            boolean intact) {}

    @GetMapping("/staff/tasks/{taskId}/checks")
    String checks(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String declaredRevenue,
            Actor actor,
            Model model) {
        InboxItem task = inbox.visible(taskId, actor)
                .filter(item -> item.heldBy(actor.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("checks", checks.lines(task.applicationId(), declaredRevenue));
        return "inbox/form :: checks(checks=${checks})";
    }

    @GetMapping("/staff/cases/{id}/reports/{number}")
    String report(@PathVariable String id, @PathVariable int number, Actor actor, Model model) {
        CaseHead head = cases.head(id, actor);
        FiledReport report = reports.of(id).stream()
                .filter(filed -> filed.reportNo() == number)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new Page(
                        head,
                        number,
                        report.content().template(),
                        report.content().sections(),
                        report.content().checks().stream().map(checks::line).toList(),
                        words.person(report.investigator()),
                        words.time(report.recordedAt()),
                        report.digest(),
                        report.intact()));
        return "inbox/report";
    }
}
