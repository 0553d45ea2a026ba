package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.WorkView;
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

    private static final String PAGE = "inbox/workbench";
    private static final Pattern CASE_NUMBER = Pattern.compile("LA[0-9]{1,18}");

    private final WorkList list;
    private final Inbox inbox;
    private final WorkLines lines;
    private final Words words;

    WorkbenchPages(WorkList list, Inbox inbox, WorkLines lines, Words words) {
        this.list = list;
        this.inbox = inbox;
        this.lines = lines;
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

    /** Where the sign-in and older links lead. */
    @GetMapping("/staff/inbox")
    String old() {
        return "redirect:/staff";
    }

    /** Whoever was slower reads who was faster, above the list as it is now. */
    @PostMapping("/staff/tasks/{taskId}/claim")
    String claim(
            @PathVariable String taskId,
            @ModelAttribute("filter") WorkFilter filter,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            return to(inbox.claim(taskId, actor));
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(filter, actor, words.refusal(refused), null, model);
        }
    }

    @PostMapping("/staff/next")
    String next(Actor actor, Model model) {
        Optional<InboxItem> next = list.next(actor);
        return next.isPresent()
                ? to(next.get())
                : show(WorkFilter.NONE, actor, words.text("inbox.next.none"), null, model);
    }

    private String show(WorkFilter filter, Actor actor, @Nullable String problem, @Nullable String done, Model model) {
        WorkPage page = list.page(filter.query(), actor);
        List<Option> steps = page.steps().entrySet().stream()
                .map(step -> Option.of(step.getKey(), words.step(step.getKey(), step.getValue())))
                .toList();
        model.addAttribute(
                "page",
                new Workbench(
                        filter.side(),
                        counts(page),
                        page.items().stream().map(lines::line).toList(),
                        filter,
                        words.products(),
                        steps,
                        counted(page.total()),
                        filter.url(),
                        page.next(),
                        problem,
                        done));
        return PAGE;
    }

    private static Map<WorkView, String> counts(WorkPage page) {
        Map<WorkView, String> counts = new EnumMap<>(WorkView.class);
        page.counts().forEach((view, count) -> counts.put(view, counted(count)));
        return counts;
    }

    private static String counted(int lines) {
        return lines < WorkPage.COUNTED ? String.valueOf(lines) : WorkPage.COUNTED - 1 + "+";
    }

    private static String to(InboxItem item) {
        return "redirect:/staff/cases/" + item.applicationId() + "?task=" + item.taskId();
    }
}
