package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqiao.common.Refused;
import org.huiqiao.engine.FileProposal;
import org.huiqiao.engine.FileProposals;
import org.huiqiao.engine.ModelRelease;
import org.huiqiao.engine.Models;
import org.huiqiao.engine.ModelsRefused;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For operations and analysts: what becomes of changed model files; one proposes, another approves. */
@Controller
@RequestMapping("/staff/operations/models")
class ModelPages {

    private static final String CHOICE = "choice.";
    private static final int SHOWN = 20;

    private final FileProposals proposals;
    private final Models models;
    private final Words words;

    ModelPages(FileProposals proposals, Models models, Words words) {
        this.proposals = proposals;
        this.models = models;
        this.words = words;
    }

    @GetMapping
    String show(Actor actor, Model model) {
        requirePost(actor);
        return show(actor, "", null, model);
    }

    @PostMapping
    String propose(@RequestParam Map<String, String> form, Actor actor, Model model, HttpServletResponse response) {
        Map<String, Boolean> take = new TreeMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && (value.equals("TAKE") || value.equals("KEEP"))) {
                take.put(name.substring(CHOICE.length()), value.equals("TAKE"));
            }
        });
        String note = form.getOrDefault("note", "");
        return done(note, actor, model, response, () -> proposals.propose(take, note, actor.id()));
    }

    @PostMapping("/{number}/approve")
    String approve(@PathVariable long number, Actor actor, Model model, HttpServletResponse response) {
        return done("", actor, model, response, () -> proposals.approve(number, actor.id()));
    }

    @PostMapping("/{number}/reject")
    String reject(@PathVariable long number, Actor actor, Model model, HttpServletResponse response) {
        return done("", actor, model, response, () -> proposals.reject(number, actor.id()));
    }

    private String done(String note, Actor actor, Model model, HttpServletResponse response, Runnable act) {
        requirePost(actor);
        try {
            act.run();
            return "redirect:/staff/operations/models";
        } catch (Refused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(actor, note, refused, model);
        }
    }

    private String show(Actor actor, String note, @Nullable Refused refused, Model model) {
        List<FileProposal> all = proposals.newest(SHOWN);
        FileProposal open = all.stream()
                .filter(one -> one.state() == FileProposal.State.OPEN)
                .findFirst()
                .orElse(null);
        model.addAttribute(
                "page",
                new ModelsPage(
                        proposals.differences(),
                        List.of(option("TAKE"), option("KEEP")),
                        open == null ? null : row(open),
                        open != null && open.proposedBy().equals(actor.id()),
                        all.stream()
                                .filter(one -> one.state() != FileProposal.State.OPEN)
                                .map(this::row)
                                .toList(),
                        models.newest(SHOWN).stream().map(this::row).toList(),
                        note,
                        refused == null ? null : words.refusal(refused),
                        refused instanceof ModelsRefused wrong
                                ? wrong.problems().stream()
                                        .map(problem -> problem.text(LocaleContextHolder.getLocale()))
                                        .toList()
                                : List.of()));
        return "inbox/models";
    }

    private ModelsPage.Option option(String choice) {
        return new ModelsPage.Option(choice, words.text("inbox.models.choice." + choice));
    }

    private ModelsPage.Proposal row(FileProposal proposal) {
        return new ModelsPage.Proposal(
                proposal.id(),
                proposal.state().name(),
                proposal.note(),
                words.person(proposal.proposedBy()),
                words.time(proposal.proposedAt()),
                proposal.choices());
    }

    private ModelsPage.Release row(ModelRelease release) {
        return new ModelsPage.Release(
                words.time(release.releasedAt()),
                release.source().name(),
                words.person(release.madeBy()),
                words.person(release.approvedBy()),
                release.note(),
                release.hashes().size());
    }

    private static void requirePost(Actor actor) {
        if (!actor.has(Role.OPS) && !actor.has(Role.DMN_ADMIN)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
