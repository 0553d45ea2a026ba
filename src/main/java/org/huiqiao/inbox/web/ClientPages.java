package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.huiqiao.application.NotInPortfolio;
import org.huiqiao.application.RenewalList;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.clients.ClientQuery;
import org.huiqiao.inbox.clients.ContactWay;
import org.huiqiao.inbox.clients.Contacts;
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
    private final Contacts contacts;
    private final RenewalList renewals;
    private final Words words;

    ClientPages(ClientReader reader, Contacts contacts, RenewalList renewals, Words words) {
        this.reader = reader;
        this.contacts = contacts;
        this.renewals = renewals;
        this.words = words;
    }

    @GetMapping("/staff/clients")
    String show(@ModelAttribute("filter") ClientFilter filter, Actor actor, Model model) {
        return show(filter, actor, List.of(), model);
    }

    /** The lines alone, while somebody types whom he looks for. */
    @GetMapping("/staff/clients/lines")
    String lines(
            @ModelAttribute("filter") ClientFilter filter, Actor actor, Model model, HttpServletResponse response) {
        response.setHeader("HX-Replace-Url", filter.here());
        return show(filter, actor, List.of(), model) + " :: lines";
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
        List<BulkRow> results = new ArrayList<>();
        client.stream()
                .distinct()
                .limit(ClientQuery.PAGE_SIZE)
                .forEach(number -> results.add(contacted(number, way, summary, actor)));
        return show(filter, actor, results, model);
    }

    private BulkRow contacted(long number, ContactWay way, String summary, Actor actor) {
        try {
            contacts.add(number, way, summary, actor);
            return new BulkRow(String.valueOf(number), "", true, words.text("clients.contact.done"));
        } catch (Refused refused) {
            return new BulkRow(String.valueOf(number), "", false, words.refusal(refused));
        }
    }

    private String show(ClientFilter filter, Actor actor, List<BulkRow> results, Model model) {
        model.addAttribute("page", reader.read(filter, actor, null, results));
        return PAGE;
    }

    private static void requireManager(Actor actor) {
        if (!actor.has(Role.RM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
