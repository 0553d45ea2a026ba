package org.huiqiao.inbox.web;

import java.util.List;
import org.huiqiao.application.HelpRequest;
import org.huiqiao.application.HelpRequests;
import org.huiqiao.common.Masks;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Customers;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** 客户求助: customers of the manager who asked to be called. */
@Controller
class HelpRequestPages {

    private final HelpRequests help;
    private final Customers customers;
    private final Words words;

    HelpRequestPages(HelpRequests help, Customers customers, Words words) {
        this.help = help;
        this.customers = customers;
        this.words = words;
    }

    /** @param customer masked */
    record Line(String applicationId, String customer, String product, String step, String askedAt) {}

    record Page(List<Line> lines) {}

    @GetMapping("/staff/help")
    String show(Actor actor, Model model) {
        if (!actor.has(Role.RM) && !actor.has(Role.TEAM_LEAD)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute(
                "page", new Page(help.of(actor).stream().map(this::line).toList()));
        return "inbox/help";
    }

    @PostMapping("/staff/cases/{id}/helped")
    String helped(@PathVariable String id, Actor actor) {
        if (!help.answer(id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/staff/help";
    }

    private Line line(HelpRequest request) {
        String code = request.creditCode();
        String customer = code == null
                ? ""
                : customers.company(code).map(Company::name).map(Masks::company).orElse("");
        return new Line(
                request.applicationId(),
                customer,
                words.product(request.productCode()),
                words.text("inbox.asked.step." + request.step()),
                words.shortTime(request.askedAt()));
    }
}
