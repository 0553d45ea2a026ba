package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.CaseComment;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the manager wrote about a case, and the customer's answer. */
@Controller
@RequestMapping("/my/applications/{id}/talk")
class TalkPages {

    private final OwnCases cases;
    private final CaseComments comments;
    private final Texts texts;

    TalkPages(OwnCases cases, CaseComments comments, Texts texts) {
        this.cases = cases;
        this.comments = comments;
        this.texts = texts;
    }

    record Line(boolean mine, String text, String when) {}

    record Page(
            String applicationId,
            List<Line> lines,
            String body,
            @Nullable String problem) {}

    @GetMapping
    String show(@PathVariable String id, Actor actor, Model model) {
        return page(cases.get(id, actor).id(), "", null, actor, model);
    }

    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String body,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        cases.get(id, actor);
        try {
            comments.answer(id, body, actor);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, body, texts.of(refused), actor, model);
        }
        return "redirect:/my/applications/" + id + "/talk";
    }

    private String page(String id, String body, @Nullable String problem, Actor actor, Model model) {
        List<Line> lines = comments.withCustomer(id).stream()
                .map(comment -> line(comment, actor))
                .toList();
        model.addAttribute("page", new Page(id, lines, body, problem));
        return "portal/talk";
    }

    private Line line(CaseComment comment, Actor actor) {
        return new Line(comment.author().equals(actor.id()), comment.body(), texts.when(comment.writtenAt()));
    }
}
