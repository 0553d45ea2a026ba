package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.List;
import org.huiqiao.inbox.CasePresence;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a page that lies open asks now and then, while somebody is in front of it. */
@Controller
class LivePages {

    private final WorkList list;
    private final CaseReader cases;
    private final CasePresence presence;
    private final Users users;

    LivePages(WorkList list, CaseReader cases, CasePresence presence, Users users) {
        this.list = list;
        this.cases = cases;
        this.presence = presence;
        this.users = users;
    }

    /** @param since when the list was read, in milliseconds; the list itself stays as it is until it is asked for */
    @GetMapping("/staff/news")
    String news(@RequestParam(defaultValue = "0") long since, Actor actor, Model model) {
        model.addAttribute("fresh", list.arrivedSince(Instant.ofEpochMilli(since), actor));
        model.addAttribute("counts", WorkbenchReader.counts(list.counts(actor)));
        return "inbox/live :: news";
    }

    @EachTime("a sign of life, from one page again and again")
    @PostMapping("/staff/cases/{id}/presence")
    String here(@PathVariable String id, Actor actor, Model model) {
        cases.require(id, actor);
        List<String> others;
        try {
            others = presence.here(id, actor);
        } catch (DuplicateKeyException twoWindowsAtOnce) {
            others = presence.here(id, actor);
        }
        model.addAttribute("others", List.copyOf(users.names(others).values()));
        return "inbox/live :: others";
    }
}
