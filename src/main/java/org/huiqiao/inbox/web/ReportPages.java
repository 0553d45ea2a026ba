package org.huiqiao.inbox.web;

import java.util.Map;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The investigation report: its checks while it is written, its page, and its paper. */
@Controller
class ReportPages {

    private final ReportReader reports;
    private final ReportPrint print;
    private final LiveChecks checks;
    private final Inbox inbox;

    ReportPages(ReportReader reports, ReportPrint print, LiveChecks checks, Inbox inbox) {
        this.reports = reports;
        this.print = print;
        this.checks = checks;
        this.inbox = inbox;
    }

    @GetMapping("/staff/tasks/{taskId}/checks")
    String checks(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "declaredRevenue") String of,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model) {
        InboxItem task = inbox.visible(taskId, actor)
                .filter(item -> item.heldBy(actor.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("checks", checks.lines(task, of, typed));
        return "inbox/form :: checks(checks=${checks})";
    }

    @GetMapping("/staff/cases/{id}/reports/{number}")
    String report(@PathVariable String id, @PathVariable int number, Actor actor, Model model) {
        model.addAttribute("page", reports.read(id, number, actor));
        return "inbox/report";
    }

    @GetMapping("/staff/cases/{id}/reports/{number}/report.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable int number, Actor actor) {
        return print.of(id, number, actor);
    }
}
