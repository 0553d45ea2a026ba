package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.common.FigureOutOfRange;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Leave;
import org.huiqiao.inbox.Leave.State;
import org.huiqiao.inbox.LeaveOrder;
import org.huiqiao.inbox.Leaves;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.StepUp;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** 休假与代办: who is away, who does which work meanwhile, what is coming and what was. */
@Controller
class LeavePages {

    private static final String LEAVE = "redirect:/staff/leave";

    private final Leaves leaves;
    private final Colleagues colleagues;
    private final Words words;
    private final StepUp stepUp;

    LeavePages(Leaves leaves, Colleagues colleagues, Words words, StepUp stepUp) {
        this.leaves = leaves;
        this.colleagues = colleagues;
        this.words = words;
        this.stepUp = stepUp;
    }

    @GetMapping("/staff/leave")
    String show(Actor actor, Model model) {
        return show(LeavePage.Typed.NOTHING, null, actor, model);
    }

    @GetMapping({"/staff/team", "/staff/delegations"})
    String moved() {
        return LEAVE;
    }

    /** A post is not given without the second factor (ADR 15). */
    @PostMapping("/staff/leave")
    String set(@ModelAttribute LeavePage.Typed typed, Actor actor, Model model, HttpServletResponse response) {
        if (!said(typed.post()).isEmpty()) {
            stepUp.require(actor);
        }
        try {
            leaves.set(order(typed, actor), actor);
            return LEAVE;
        } catch (FigureOutOfRange | IllegalArgumentException | DateTimeException unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(typed, words.text("inbox.leave.wrong"), actor, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(typed, words.refusal(refused), actor, model);
        }
    }

    @PostMapping("/staff/leave/tasks/{number}/end")
    String endTasks(@PathVariable long number, Actor actor) {
        return ended(leaves.endTasks(number, actor));
    }

    @PostMapping("/staff/leave/post/{number}/end")
    String endPost(@PathVariable long number, Actor actor) {
        return ended(leaves.endPost(number, actor));
    }

    private static String ended(boolean found) {
        if (!found) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return LEAVE;
    }

    private static LeaveOrder order(LeavePage.Typed typed, Actor actor) {
        String who = said(typed.who());
        String post = said(typed.post());
        String limit = said(typed.limit()).replace(",", "");
        return new LeaveOrder(
                who.isEmpty() ? actor.id() : who,
                said(typed.substitute()),
                LocalDate.parse(said(typed.from())),
                LocalDate.parse(said(typed.to())),
                Boolean.parseBoolean(typed.tasks()),
                post.isEmpty() ? null : Role.valueOf(post),
                post.isEmpty() || limit.isEmpty() ? Money.ZERO : Money.yuan(new BigDecimal(limit)),
                said(typed.reason()));
    }

    private String show(LeavePage.Typed typed, @Nullable String problem, Actor actor, Model model) {
        List<Leave> all = leaves.of(actor);
        model.addAttribute(
                "page",
                new LeavePage(
                        actor.has(Role.TEAM_LEAD) ? colleagues.of(actor) : List.of(),
                        colleagues.standingIn(actor),
                        actor.roles().stream()
                                .filter(Delegations.POSTS::contains)
                                .sorted()
                                .map(post -> Option.of(post.name(), words.text("users.role." + post)))
                                .toList(),
                        List.of(
                                group("running", all, State.RUNNING),
                                group("later", all, State.LATER),
                                group("history", all, State.OVER, State.ENDED)),
                        typed,
                        problem));
        return "inbox/leave";
    }

    private LeavePage.Group group(String key, List<Leave> all, State... states) {
        Set<State> wanted = Set.of(states);
        return new LeavePage.Group(
                key,
                all.stream()
                        .filter(one -> wanted.contains(one.state()))
                        .map(one ->
                                new LeavePage.Line(one, words.person(one.staffId()), words.person(one.substituteId())))
                        .toList());
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
