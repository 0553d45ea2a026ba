package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Portfolios;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A team lead's handing over of a whole portfolio; for anybody else there is no such thing. */
@Controller
@RequestMapping("/staff/portfolio")
class PortfolioPages {

    private static final String PAGE = "inbox/portfolio";

    private final Portfolios portfolios;
    private final Colleagues colleagues;
    private final Words words;

    PortfolioPages(Portfolios portfolios, Colleagues colleagues, Words words) {
        this.portfolios = portfolios;
        this.colleagues = colleagues;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        requireLead(actor);
        model.addAttribute("page", new PortfolioPage(colleagues.of(actor), List.of(), null, null));
        return PAGE;
    }

    @PostMapping
    String handOver(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean keepsCustomers,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        requireLead(actor);
        try {
            Portfolios.Moved moved = portfolios.handOver(from, to, keepsCustomers, reason, actor);
            List<String> left = moved.left().stream()
                    .map(item -> item.applicationId() + " " + words.step(item))
                    .toList();
            String done = words.text("inbox.portfolio.done", moved.customers(), moved.cases(), moved.tasks());
            model.addAttribute("page", new PortfolioPage(colleagues.of(actor), left, done, null));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "page", new PortfolioPage(colleagues.of(actor), List.of(), null, words.refusal(refused)));
        }
        return PAGE;
    }

    private static void requireLead(Actor actor) {
        if (!actor.has(Role.TEAM_LEAD)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
