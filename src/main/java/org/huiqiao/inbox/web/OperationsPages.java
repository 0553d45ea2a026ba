package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.huiqiao.common.Refused;
import org.huiqiao.engine.Incidents.Stuck;
import org.huiqiao.engine.TakenAgain;
import org.huiqiao.external.Calls;
import org.huiqiao.inbox.Operations;
import org.huiqiao.inbox.RescueAct;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.huiqiao.users.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For operations only: retry what failed, or leave it out for a reason. */
@Controller
@RequestMapping("/staff/operations")
class OperationsPages {

    private static final Pattern CASE_NUMBER = Pattern.compile("LA[0-9]{1,18}");

    private final Operations operations;
    private final Calls calls;
    private final StepUp stepUp;
    private final Words words;
    private final Clock clock;

    OperationsPages(Operations operations, Calls calls, StepUp stepUp, Words words, Clock clock) {
        this.operations = operations;
        this.calls = calls;
        this.stepUp = stepUp;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = "case", defaultValue = "") String search, Actor actor, Model model) {
        requireOps(actor);
        return show(search.strip(), null, null, "", model);
    }

    @PostMapping("/{kind}/{id}/retry")
    String retry(
            @PathVariable String kind,
            @PathVariable String id,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        return done(id, "", actor, model, response, () -> operations.retry(kind, id, actor));
    }

    @PostMapping("/{kind}/{id}/skip")
    String skip(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        requireOps(actor);
        stepUp.require(actor);
        return done(id, reason, actor, model, response, () -> operations.skip(kind, id, reason, actor));
    }

    private String done(String id, String typed, Actor actor, Model model, HttpServletResponse response, Runnable act) {
        requireOps(actor);
        try {
            act.run();
            return "redirect:/staff/operations";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show("", id, words.refusal(refused), typed, model);
        }
    }

    private String show(
            String search, @Nullable String problemOf, @Nullable String problem, String typed, Model model) {
        List<CallRow> found = CASE_NUMBER.matcher(search).matches()
                ? calls.of(search).stream().map(call -> CallRow.of(call, words)).toList()
                : List.of();
        model.addAttribute(
                "page",
                new OperationsPage(
                        operations.stuck().stream().map(this::work).toList(),
                        operations.takenAgain().stream().map(this::taken).toList(),
                        operations.acts().stream().map(this::act).toList(),
                        search,
                        found,
                        problemOf,
                        problem,
                        typed));
        return "inbox/operations";
    }

    private OperationsPage.Work work(Stuck stuck) {
        Instant since = stuck.since();
        TimeLeft age = TimeLeft.of(Instant.EPOCH, since, clock.instant());
        return new OperationsPage.Work(
                stuck.kind(),
                stuck.id(),
                stuck.businessKey(),
                stuck.nodeId() == null ? "" : stuck.nodeId(),
                stuck.cause() == null ? "" : stuck.cause(),
                since == null ? null : words.time(since),
                age == null ? "" : words.text("inbox.age." + age.unit(), age.count()));
    }

    private OperationsPage.Taken taken(TakenAgain job) {
        return new OperationsPage.Taken(
                job.businessKey(),
                job.nodeId() == null ? "" : job.nodeId(),
                job.taken(),
                words.time(job.lastTakenAt()));
    }

    private OperationsPage.Act act(RescueAct act) {
        return new OperationsPage.Act(
                words.time(act.actedAt()),
                act.act(),
                words.person(act.actor()),
                act.applicationId(),
                act.nodeId() == null ? "" : act.nodeId(),
                act.reason());
    }

    private static void requireOps(Actor actor) {
        if (!actor.has(Role.OPS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
