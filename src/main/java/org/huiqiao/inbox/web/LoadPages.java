package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 团队看板: a lead sees who carries how much and where the cases of the branch wait, and hands tasks over. */
@Controller
class LoadPages {

    private static final String PAGE = "inbox/load";

    private final LoadReader reader;
    private final Inbox inbox;
    private final Words words;

    LoadPages(LoadReader reader, Inbox inbox, Words words) {
        this.reader = reader;
        this.inbox = inbox;
        this.words = words;
    }

    @GetMapping("/staff/load")
    String show(@RequestParam Optional<String> rm, Actor lead, Model model) {
        return show(lead, rm.filter(id -> !id.isBlank()), List.of(), model);
    }

    /** Each task by the rules of any hand-over, with its own result. */
    @PostMapping("/staff/load")
    String handOver(
            @RequestParam Optional<String> rm,
            @RequestParam(defaultValue = "") List<String> task,
            @RequestParam(defaultValue = "") String to,
            Actor lead,
            Model model) {
        reader.requireLead(lead);
        List<BulkRow> results = new ArrayList<>();
        task.stream().distinct().limit(WorkQuery.PAGE_SIZE).forEach(id -> results.add(one(id, to, lead)));
        return show(lead, rm.filter(id -> !id.isBlank()), results, model);
    }

    private BulkRow one(String taskId, String to, Actor lead) {
        Optional<InboxItem> item = inbox.led(List.of(taskId), lead).stream().findFirst();
        String caseId = item.map(InboxItem::applicationId).orElse("");
        String step = item.map(words::step).orElse("");
        try {
            inbox.handOver(taskId, to, lead);
            return new BulkRow(caseId, step, true, words.text("inbox.bulk.done.HAND_OVER"));
        } catch (Refused refused) {
            return new BulkRow(caseId, step, false, words.refusal(refused));
        }
    }

    private String show(Actor lead, Optional<String> rm, List<BulkRow> results, Model model) {
        model.addAttribute("page", reader.read(lead, rm.orElse(null), results));
        return PAGE;
    }
}
