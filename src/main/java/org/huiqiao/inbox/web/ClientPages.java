package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.application.NotInPortfolio;
import org.huiqiao.application.RenewalList;
import org.huiqiao.inbox.clients.ClientReminders;
import org.huiqiao.inbox.clients.ContactWay;
import org.huiqiao.inbox.clients.Contacts;
import org.huiqiao.inbox.clients.ReminderOccasion;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** 我的客户: the manager's portfolio; a team lead looks at those of the branch. */
@Controller
class ClientPages {

    private static final String PAGE = "inbox/clients";

    private final ClientReader reader;
    private final ClientActs acts;
    private final Contacts contacts;
    private final ClientReminders reminders;
    private final RenewalList renewals;

    ClientPages(
            ClientReader reader, ClientActs acts, Contacts contacts, ClientReminders reminders, RenewalList renewals) {
        this.reader = reader;
        this.acts = acts;
        this.contacts = contacts;
        this.reminders = reminders;
        this.renewals = renewals;
    }

    @GetMapping("/staff/clients")
    String clients(@ModelAttribute("filter") ClientFilter filter, Actor actor, Model model) {
        return show(filter, actor, model);
    }

    /** The lines alone, while somebody types whom he looks for. */
    @GetMapping("/staff/clients/lines")
    String lines(
            @ModelAttribute("filter") ClientFilter filter, Actor actor, Model model, HttpServletResponse response) {
        response.setHeader("HX-Replace-Url", filter.here());
        return show(filter, actor, model) + " :: lines";
    }

    /** Where the list of loans to renew used to be. */
    @GetMapping("/staff/renewals")
    String renewals() {
        return "redirect:/staff/clients?view=renewal";
    }

    @PostMapping("/staff/renewals/{id}/invite")
    String invite(@PathVariable String id, Actor actor) {
        requireManager(actor);
        try {
            renewals.invite(id, actor);
        } catch (NotInPortfolio notThere) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notThere);
        }
        return "redirect:/staff/clients?view=renewal";
    }

    /** Each customer is an act of its own. */
    @PostMapping("/staff/clients/contacts")
    String contacted(
            @RequestParam(defaultValue = "") List<Long> client,
            @RequestParam(defaultValue = "CALL") ContactWay way,
            @RequestParam(defaultValue = "") String summary,
            @ModelAttribute("filter") ClientFilter filter,
            Actor actor,
            Model model) {
        requireManager(actor);
        List<BulkRow> results = acts.each(
                acts.ticked(client, actor),
                one -> contacts.add(one.number(), way, summary, actor),
                "clients.contact.done");
        return acted(filter, actor, results, model);
    }

    /** What ends of theirs, to those ticked or to all on this side; never an offer and never a decision. */
    @PostMapping("/staff/clients/reminders")
    String remind(
            @RequestParam(defaultValue = "") List<Long> client,
            @RequestParam(defaultValue = "false") boolean all,
            @ModelAttribute("filter") ClientFilter filter,
            Actor actor,
            Model model) {
        requireManager(actor);
        List<BulkRow> results = ReminderOccasion.on(filter.side())
                .map(occasion -> acts.each(
                        all ? acts.all(filter, actor) : acts.ticked(client, actor),
                        one -> reminders.remind(one, occasion, actor),
                        "clients.remind.done"))
                .orElse(List.of());
        return acted(filter, actor, results, model);
    }

    private String acted(ClientFilter filter, Actor actor, List<BulkRow> results, Model model) {
        model.addAttribute("page", reader.read(filter, actor, results.isEmpty() ? acts.nobody() : null, results));
        return PAGE;
    }

    private String show(ClientFilter filter, Actor actor, Model model) {
        model.addAttribute("page", reader.read(filter, actor, null, List.of()));
        return PAGE;
    }

    private static void requireManager(Actor actor) {
        if (!actor.has(Role.RM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
