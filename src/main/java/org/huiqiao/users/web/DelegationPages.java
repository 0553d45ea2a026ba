package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.common.FigureOutOfRange;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Delegation;
import org.huiqiao.users.DelegationOrder;
import org.huiqiao.users.Delegations;
import org.huiqiao.users.Role;
import org.huiqiao.users.StepUp;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Team leads and approvers give their post to a colleague for some days, and take it back. */
@Controller
@RequestMapping("/staff/delegations")
class DelegationPages {

    private final Delegations delegations;
    private final Users users;
    private final MessageSource messages;
    private final StepUp stepUp;
    private final Clock clock;

    DelegationPages(Delegations delegations, Users users, MessageSource messages, StepUp stepUp, Clock clock) {
        this.delegations = delegations;
        this.users = users;
        this.messages = messages;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    record Typed(
            @Nullable String post,
            @Nullable String receiver,
            @Nullable String limit,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {

        /** @throws RuntimeException of many kinds, if something is not filled in as it should be */
        DelegationOrder order() {
            return new DelegationOrder(
                    Role.valueOf(String.valueOf(post)),
                    String.valueOf(receiver),
                    Money.yuan(new BigDecimal(
                            String.valueOf(limit).replace(",", "").strip())),
                    LocalDate.parse(String.valueOf(from)),
                    LocalDate.parse(String.valueOf(to)),
                    reason == null ? "" : reason);
        }
    }

    record Choice(String value, String label) {}

    /** @param state as in {@code users.delegation.state}; may end: by whoever looks */
    record Line(Delegation what, String giver, String receiver, String state, boolean mayEnd) {}

    record Page(
            List<Choice> posts,
            List<Choice> receivers,
            List<Line> lines,
            Typed typed,
            @Nullable String problem) {}

    @GetMapping
    String show(Actor actor, Locale locale, Model model) {
        requirePost(actor);
        return show(actor, new Typed(null, null, null, null, null, null), null, locale, model);
    }

    @PostMapping
    String give(
            @ModelAttribute("typed") Typed typed,
            Actor actor,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        requirePost(actor);
        stepUp.require(actor);
        try {
            delegations.give(typed.order(), actor);
            return "redirect:/staff/delegations";
        } catch (FigureOutOfRange | IllegalArgumentException | DateTimeException unreadable) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(actor, typed, text("users.delegation.wrong", locale), locale, model);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, typed, messages.getMessage(refused.messageKey(), refused.args(), locale), locale, model);
        }
    }

    @PostMapping("/{number}/end")
    String end(@PathVariable long number, Actor actor) {
        requirePost(actor);
        if (!delegations.end(number, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/staff/delegations";
    }

    private String show(Actor actor, Typed typed, @Nullable String problem, Locale locale, Model model) {
        List<Role> posts = actor.roles().stream()
                .filter(Delegations.POSTS::contains)
                .sorted()
                .toList();
        Map<String, Choice> receivers = new LinkedHashMap<>();
        posts.stream()
                .flatMap(post -> delegations.receivers(post, actor).stream())
                .forEach(person -> receivers.put(
                        person.id(), new Choice(person.id(), person.name() + " · " + posts(person, locale))));
        model.addAttribute(
                "page",
                new Page(
                        posts.stream()
                                .map(post -> new Choice(post.name(), text("users.role." + post, locale)))
                                .toList(),
                        List.copyOf(receivers.values()),
                        delegations.of(actor).stream()
                                .map(one -> new Line(
                                        one,
                                        name(one.giver()),
                                        name(one.receiver()),
                                        state(one),
                                        delegations.mayEnd(one, actor)))
                                .toList(),
                        typed,
                        problem));
        return "users/delegations";
    }

    private String state(Delegation delegation) {
        LocalDate today = LocalDate.now(clock);
        if (delegation.ended()) {
            return "ended";
        }
        if (delegation.validTo().isBefore(today)) {
            return "over";
        }
        return delegation.validFrom().isAfter(today) ? "later" : "running";
    }

    private String posts(Actor person, Locale locale) {
        return Delegations.POSTS.stream()
                .filter(person::has)
                .sorted()
                .map(post -> text("users.role." + post, locale))
                .collect(Collectors.joining(" / "));
    }

    private String name(String staffId) {
        return users.staff(staffId).map(Actor::name).orElse(staffId);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static void requirePost(Actor actor) {
        if (Delegations.POSTS.stream().noneMatch(actor::has)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
