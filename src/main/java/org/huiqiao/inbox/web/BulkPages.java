package org.huiqiao.inbox.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.Reminders;
import org.huiqiao.inbox.Snooze;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several lines at once: each is an act of its own, so that one which is refused holds up no other. */
@Controller
class BulkPages {

    private final Inbox inbox;
    private final Reminders reminders;
    private final Snooze snooze;
    private final WorkbenchReader reader;
    private final Words words;

    BulkPages(Inbox inbox, Reminders reminders, Snooze snooze, WorkbenchReader reader, Words words) {
        this.inbox = inbox;
        this.reminders = reminders;
        this.snooze = snooze;
        this.reader = reader;
        this.words = words;
    }

    record Ticked(BulkAct act, List<String> task, String to, String day) {}

    @PostMapping("/staff/bulk")
    String act(
            @RequestParam BulkAct act,
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String back,
            Actor actor,
            Model model) {
        Ticked ticked = new Ticked(act, task, to, day);
        List<BulkRow> results = new ArrayList<>();
        task.stream().distinct().limit(WorkQuery.PAGE_SIZE).forEach(id -> results.add(one(id, ticked, actor)));
        WorkFilter filter = WorkFilter.back(back);
        model.addAttribute("results", results);
        model.addAttribute(
                "page", reader.read(filter, actor, results.isEmpty() ? words.text("inbox.bulk.none") : null, null));
        return WorkbenchPages.PAGE;
    }

    private BulkRow one(String taskId, Ticked ticked, Actor actor) {
        Optional<InboxItem> item = inbox.known(taskId, actor);
        String caseId = item.map(InboxItem::applicationId).orElse("");
        String step = item.map(words::step).orElse("");
        try {
            act(taskId, ticked, actor);
            return new BulkRow(caseId, step, true, words.text("inbox.bulk.done." + ticked.act()));
        } catch (Refused refused) {
            return new BulkRow(caseId, step, false, words.refusal(refused));
        } catch (DateTimeParseException noDay) {
            return new BulkRow(caseId, step, false, words.text("inbox.bulk.day.missing"));
        }
    }

    private void act(String taskId, Ticked ticked, Actor actor) {
        switch (ticked.act()) {
            case CLAIM -> inbox.claim(taskId, actor);
            case HAND_OVER -> inbox.handOver(taskId, ticked.to(), actor);
            case REMIND -> reminders.remind(taskId, actor);
            case SNOOZE -> snooze.until(taskId, LocalDate.parse(ticked.day()), actor);
            case WAKE -> snooze.wake(taskId, actor);
        }
    }
}
