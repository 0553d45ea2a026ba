package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.Absence;
import org.huiqiao.inbox.Absences;
import org.huiqiao.inbox.Portfolios;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who stands in for whom, and a team lead's handing over of a whole portfolio. */
@Controller
class TeamPages {

    private static final String PAGE = "inbox/team";

    private final Absences absences;
    private final Portfolios portfolios;
    private final Colleagues colleagues;
    private final Words words;

    TeamPages(Absences absences, Portfolios portfolios, Colleagues colleagues, Words words) {
        this.absences = absences;
        this.portfolios = portfolios;
        this.colleagues = colleagues;
        this.words = words;
    }

    @GetMapping("/staff/team")
    String show(Actor actor, Model model) {
        model.addAttribute("page", page(actor, List.of(), null, null));
        return PAGE;
    }

    @PostMapping("/staff/absences")
    String away(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            absences.set(
                    who.isEmpty() ? actor.id() : who, substitute, LocalDate.parse(from), LocalDate.parse(to), actor);
            return "redirect:/staff/team";
        } catch (Refused refused) {
            return again(words.refusal(refused), actor, model, response);
        } catch (DateTimeParseException noDay) {
            return again(words.text("inbox.bulk.day.missing"), actor, model, response);
        }
    }

    @PostMapping("/staff/absences/{number}/end")
    String back(@PathVariable long number, Actor actor) {
        absences.end(number, actor);
        return "redirect:/staff/team";
    }

    /** For anybody but a team lead there is no such thing. */
    @PostMapping("/staff/portfolio")
    String handOver(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean keepsCustomers,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        if (!actor.has(Role.TEAM_LEAD)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            Portfolios.Moved moved = portfolios.handOver(from, to, keepsCustomers, reason, actor);
            List<String> left = moved.left().stream()
                    .map(item -> item.applicationId() + " " + words.step(item))
                    .toList();
            String done = words.text("inbox.portfolio.done", moved.customers(), moved.cases(), moved.tasks());
            model.addAttribute("page", page(actor, left, done, null));
            return PAGE;
        } catch (Refused refused) {
            return again(words.refusal(refused), actor, model, response);
        }
    }

    private String again(String problem, Actor actor, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("page", page(actor, List.of(), null, problem));
        return PAGE;
    }

    private TeamPage page(Actor actor, List<String> left, @Nullable String done, @Nullable String problem) {
        boolean lead = actor.has(Role.TEAM_LEAD);
        List<Option> people = colleagues.of(actor);
        return new TeamPage(
                lead,
                absences.of(actor).stream().map(absence -> row(absence, actor)).toList(),
                lead ? people : List.of(),
                people,
                left,
                done,
                problem);
    }

    private TeamPage.AwayRow row(Absence absence, Actor actor) {
        return new TeamPage.AwayRow(
                absence.id(),
                words.person(absence.staffId()),
                words.person(absence.substituteId()),
                absence.fromDay().toString(),
                absence.toDay().toString(),
                !absence.substituteId().equals(actor.id()));
    }
}
