package org.huiqiao.inbox.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.huiqiao.application.NotInPortfolio;
import org.huiqiao.application.RenewalList;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** 续贷名单: the loans of the manager's own customers that end soon. */
@Controller
@RequestMapping("/staff/renewals")
class RenewalPages {

    private final RenewalList list;
    private final Words words;
    private final Clock clock;

    RenewalPages(RenewalList list, Words words, Clock clock) {
        this.list = list;
        this.words = words;
        this.clock = clock;
    }

    record Page(int days, List<RenewalLine> lines) {}

    @GetMapping
    String show(Actor actor, Model model) {
        requireManager(actor);
        LocalDate today = LocalDate.now(clock);
        List<RenewalLine> lines = list.of(actor).stream()
                .map(loan -> RenewalLine.of(loan, ChronoUnit.DAYS.between(today, loan.dueOn()), words))
                .toList();
        model.addAttribute("page", new Page(list.days(), lines));
        return "inbox/renewals";
    }

    @PostMapping("/{id}/invite")
    String invite(@PathVariable String id, Actor actor) {
        requireManager(actor);
        try {
            list.invite(id, actor);
        } catch (NotInPortfolio notThere) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notThere);
        }
        return "redirect:/staff/renewals";
    }

    private static void requireManager(Actor actor) {
        if (!actor.has(Role.RM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
