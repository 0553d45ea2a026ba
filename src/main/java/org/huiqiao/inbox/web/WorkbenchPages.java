package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The work list: look, filter, claim. */
@Controller
class WorkbenchPages {

    static final String PAGE = "inbox/workbench";
    private static final Pattern CASE_NUMBER = Pattern.compile("LA[0-9]{1,18}");

    private final WorkList list;
    private final Inbox inbox;
    private final WorkbenchReader reader;
    private final Words words;

    WorkbenchPages(WorkList list, Inbox inbox, WorkbenchReader reader, Words words) {
        this.list = list;
        this.inbox = inbox;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/staff")
    String show(
            @ModelAttribute("filter") WorkFilter filter,
            @RequestParam Optional<String> done,
            Actor actor,
            Model model) {
        return show(
                filter, actor, null, done.filter(CASE_NUMBER.asMatchPredicate()).orElse(null), model);
    }

    /** The lines alone, while somebody types what he looks for. */
    @GetMapping("/staff/lines")
    String lines(@ModelAttribute("filter") WorkFilter filter, Actor actor, Model model, HttpServletResponse response) {
        response.setHeader("HX-Replace-Url", filter.here());
        return show(filter, actor, null, null, model) + " :: lines";
    }

    /** Where the sign-in and older links lead. */
    @GetMapping("/staff/inbox")
    String old() {
        return "redirect:/staff";
    }

    /** Whoever was slower reads who was faster, above the list as it is now. */
    @PostMapping("/staff/tasks/{taskId}/claim")
    String claim(
            @PathVariable String taskId,
            @RequestParam Optional<String> back,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        WorkFilter filter = WorkFilter.back(back.orElse(null));
        try {
            return CaseLink.to(inbox.claim(taskId, actor), back.isPresent() ? filter : null);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(filter, actor, words.refusal(refused), null, model);
        }
    }

    @PostMapping("/staff/next")
    String next(@RequestParam Optional<String> back, Actor actor, Model model) {
        WorkFilter filter = WorkFilter.back(back.orElse(null));
        Optional<InboxItem> next = list.next(actor);
        return next.isPresent()
                ? CaseLink.to(next.get(), back.isPresent() ? filter : null)
                : show(filter, actor, words.text("inbox.next.none"), null, model);
    }

    private String show(WorkFilter filter, Actor actor, @Nullable String problem, @Nullable String done, Model model) {
        model.addAttribute("page", reader.read(filter, actor, problem, done));
        return PAGE;
    }
}
