package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.CaseWatch;
import org.huiqiao.users.Actor;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A case beside the list, and the star that keeps it there. */
@Controller
class CaseWatchPages {

    private final CaseReader cases;
    private final CaseWatch watch;
    private final CaseSummaries summaries;
    private final Words words;

    CaseWatchPages(CaseReader cases, CaseWatch watch, CaseSummaries summaries, Words words) {
        this.cases = cases;
        this.watch = watch;
        this.summaries = summaries;
        this.words = words;
    }

    @GetMapping("/staff/cases/{id}/summary")
    String summary(@PathVariable String id, @RequestParam Optional<String> task, Actor actor, Model model) {
        model.addAttribute("page", summaries.of(cases.require(id, actor), task.orElse(null), actor, null));
        return "inbox/summary :: summary";
    }

    @PostMapping("/staff/cases/{id}/watch")
    String watch(
            @PathVariable String id,
            @RequestParam Optional<String> back,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        try {
            cases.require(id, actor);
            watch.watch(id, actor);
            return toCase(id, back);
        } catch (DuplicateKeyException pressedTwice) {
            return toCase(id, back);
        } catch (Refused refused) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("page", summaries.of(cases.require(id, actor), null, actor, words.refusal(refused)));
            return "inbox/summary";
        }
    }

    @PostMapping("/staff/cases/{id}/forget")
    String forget(@PathVariable String id, @RequestParam Optional<String> back, Actor actor) {
        cases.require(id, actor);
        watch.forget(id, actor);
        return toCase(id, back);
    }

    private static String toCase(String id, Optional<String> back) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/staff/cases/" + id);
        back.ifPresent(query -> link.queryParam("back", "{back}")
                .uriVariables(Map.of("back", WorkFilter.back(query).asQuery())));
        return "redirect:" + link.encode().build().toUriString();
    }
}
