package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.RestrictedCases;
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
import org.springframework.web.server.ResponseStatusException;

/** The door to a case whose data are restricted. */
@Controller
@RequestMapping("/staff/restricted/{id}")
class RestrictedPages {

    private final RestrictedCases restricted;
    private final Words words;

    RestrictedPages(RestrictedCases restricted, Words words) {
        this.restricted = restricted;
        this.words = words;
    }

    record Page(
            String applicationId,
            List<Option> reasons,
            String reason,
            @Nullable String problem) {}

    @GetMapping
    String ask(@PathVariable String id, Actor actor, Model model) {
        require(id, actor);
        return page(id, "", null, model);
    }

    @PostMapping
    String look(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        require(id, actor);
        try {
            restricted.look(id, reason, actor);
            return "redirect:/staff/cases/" + id;
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(id, reason, words.refusal(refused), model);
        }
    }

    private void require(String applicationId, Actor actor) {
        if (!restricted.mayAsk(applicationId, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String page(String id, String reason, @Nullable String problem, Model model) {
        List<Option> reasons = RestrictedCases.REASONS.stream()
                .map(code -> Option.of(code, words.text("inbox.restricted.reason." + code)))
                .toList();
        model.addAttribute("page", new Page(id, reasons, reason, problem));
        return "inbox/restricted";
    }
}
