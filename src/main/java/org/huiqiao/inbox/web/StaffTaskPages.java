package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.CaseAccess;
import org.huiqiao.inbox.Drafts;
import org.huiqiao.inbox.FormInvalid;
import org.huiqiao.inbox.FormInvalid.FieldProblem;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What is done with a task: its form sent off, given back, handed over. */
@Controller
class StaffTaskPages {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final Drafts drafts;
    private final TaskPanels panels;
    private final CaseReader cases;
    private final CaseAccess access;
    private final TaskStepUp stepUp;
    private final Words words;

    StaffTaskPages(
            Inbox inbox,
            TaskDesk desk,
            Drafts drafts,
            TaskPanels panels,
            CaseReader cases,
            CaseAccess access,
            TaskStepUp stepUp,
            Words words) {
        this.inbox = inbox;
        this.desk = desk;
        this.drafts = drafts;
        this.panels = panels;
        this.cases = cases;
        this.access = access;
        this.stepUp = stepUp;
        this.words = words;
    }

    @GetMapping("/staff/tasks/{taskId}")
    String show(@PathVariable String taskId, Actor actor) {
        return CaseLink.to(visible(taskId, actor), null);
    }

    /** What was typed stays typed, whoever says no: the form or the domain. */
    @PostMapping("/staff/tasks/{taskId}/complete")
    String complete(
            @PathVariable String taskId,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        InboxItem task = visible(taskId, actor);
        stepUp.before(task, actor);
        Map<String, String> typed = typed(sent);
        try {
            desk.submit(taskId, typed, actor);
            return CaseLink.home(sent.getFirst("back"), task.applicationId());
        } catch (FormInvalid invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again(task, actor, typed, invalid.problems(), invalid, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(task, actor, typed, Map.of(), refused, model);
        }
    }

    /** Sent by the page every five seconds while somebody types; answers with when it was saved. */
    @EachTime("the form of the page is sent again and again, with more in it each time")
    @PostMapping("/staff/tasks/{taskId}/draft")
    String draft(
            @PathVariable String taskId, @RequestParam MultiValueMap<String, String> sent, Actor actor, Model model) {
        visible(taskId, actor);
        Instant savedAt;
        try {
            savedAt = drafts.save(taskId, typed(sent), actor);
        } catch (DuplicateKeyException twoWindowsAtOnce) {
            savedAt = drafts.save(taskId, typed(sent), actor);
        }
        model.addAttribute("savedAt", words.shortTime(savedAt));
        return "inbox/form :: draft";
    }

    @PostMapping("/staff/tasks/{taskId}/give-back")
    String giveBack(
            @PathVariable String taskId,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(taskId, back, actor, model, response, () -> inbox.giveBack(taskId, actor));
    }

    @PostMapping("/staff/tasks/{taskId}/hand-over")
    String handOver(
            @PathVariable String taskId,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String back,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(taskId, back, actor, model, response, () -> inbox.handOver(taskId, to, actor));
    }

    private String done(
            String taskId,
            @Nullable String back,
            Actor actor,
            Model model,
            HttpServletResponse response,
            Runnable act) {
        try {
            act.run();
            return CaseLink.home(back, null);
        } catch (Refused refused) {
            InboxItem task = inbox.visible(taskId, actor).orElseThrow(() -> refused);
            response.setStatus(HttpStatus.CONFLICT.value());
            return again(task, actor, null, Map.of(), refused, model);
        }
    }

    private String again(
            InboxItem task,
            Actor actor,
            @Nullable Map<String, String> typed,
            Map<String, FieldProblem> problems,
            Refused refused,
            Model model) {
        if (!access.mayRead(task.applicationId(), actor)) {
            throw refused;
        }
        TaskPanel panel = panels.of(task, actor, typed, problems, words.refusal(refused));
        model.addAttribute("page", cases.read(task.applicationId(), actor, panel, "", null));
        return "inbox/case";
    }

    private static Map<String, String> typed(MultiValueMap<String, String> sent) {
        Map<String, String> typed = new LinkedHashMap<>();
        sent.forEach((field, values) -> typed.put(field, String.join(",", values)));
        return typed;
    }

    private InboxItem visible(String taskId, Actor actor) {
        return inbox.visible(taskId, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
