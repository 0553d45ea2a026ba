package org.huiqiao.portal.web;

import java.util.Arrays;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.HelpRequests;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who does not get on asks the manager to call, and loses nothing of what was answered. */
@Controller
@RequestMapping("/my/applications/{id}/help")
class HelpPages {

    private final HelpRequests help;
    private final OwnCases cases;
    private final Users users;

    HelpPages(HelpRequests help, OwnCases cases, Users users) {
        this.help = help;
        this.cases = cases;
        this.users = users;
    }

    /** @param manager by name; null until the business is known */
    record Page(
            String applicationId,
            Step step,
            String back,
            boolean asked,
            @Nullable String manager) {}

    @GetMapping
    String show(@PathVariable String id, @RequestParam(defaultValue = "") String step, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        String manager = application.rmId();
        Step at = step(step);
        model.addAttribute(
                "page",
                new Page(
                        id,
                        at,
                        back(application, at),
                        help.open(id).isPresent(),
                        manager == null
                                ? null
                                : users.staff(manager).map(Actor::name).orElse(null)));
        return "portal/help";
    }

    @PostMapping
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String step, Actor actor) {
        LoanApplication application = cases.get(id, actor);
        Step at = step(step);
        help.ask(id, at.name(), actor);
        return "redirect:" + back(application, at);
    }

    private static String back(LoanApplication application, Step step) {
        return application.status() == ApplicationStatus.DRAFT
                ? Drafts.address(application, step)
                : "/my/applications/" + application.id();
    }

    private static Step step(String path) {
        return Arrays.stream(Step.values())
                .filter(step -> step.path().equals(path))
                .findFirst()
                .orElse(Step.CHECK);
    }
}
