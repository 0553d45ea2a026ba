package org.huiqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.ConsentTextReplaced;
import org.huiqiao.consent.Consents;
import org.huiqiao.consent.Presentation;
import org.huiqiao.portal.Step;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Consents, each with its own text and its own tick (PIPL 14, 29); nothing is ticked beforehand. */
@Controller
@RequestMapping("/my/applications/{id}/apply/consents")
class ConsentPages {

    private static final String CHANNEL = "H5";

    private final Consents consents;
    private final Drafts drafts;
    private final Texts texts;

    ConsentPages(Consents consents, Drafts drafts, Texts texts) {
        this.consents = consents;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** {@code problem} is set when a consent that the loan cannot do without was left unticked. */
    record Line(
            ConsentText text,
            boolean granted,
            boolean ticked,
            @Nullable String problem) {}

    record Page(StepFrame frame, List<Line> lines, boolean wrong) {}

    @GetMapping
    String ask(@PathVariable String id, @RequestParam(defaultValue = "") String from, Actor actor, Model model) {
        return show(drafts.get(id, actor), from, Map.of(), false, model);
    }

    /** Each tick arrives as {@code tick.CODE = version}: what was shown is what is granted. */
    @PostMapping
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        LoanApplication application = drafts.get(id, actor);
        Presentation shown = new Presentation(
                CHANNEL, texts.locale(), request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
        Map<String, String> ticks = ticks(typed);
        boolean replaced = false;
        for (Map.Entry<String, String> tick : ticks.entrySet()) {
            try {
                consents.grant(id, actor.id(), tick.getKey(), version(tick.getValue()), shown, actor);
            } catch (ConsentTextReplaced e) {
                replaced = true;
            }
        }
        if (replaced || !consents.missing(id, application.productCode()).isEmpty()) {
            return show(application, from, ticks, true, model);
        }
        return drafts.onFrom(Step.CONSENTS, id, from, actor);
    }

    private String show(
            LoanApplication application, String from, Map<String, String> ticks, boolean asked, Model model) {
        List<Line> lines = consents.required(application.productCode(), texts.locale()).stream()
                .map(text -> line(application, text, ticks, asked))
                .toList();
        boolean wrong = lines.stream().anyMatch(line -> line.problem() != null);
        model.addAttribute("page", new Page(drafts.frame(application, Step.CONSENTS, from), lines, wrong));
        return "portal/consents";
    }

    private Line line(LoanApplication application, ConsentText text, Map<String, String> ticks, boolean asked) {
        boolean granted = consents.covers(application.id(), text.code());
        boolean missing = asked && text.required() && !granted;
        return new Line(
                text,
                granted,
                ticks.containsKey(text.code()),
                missing ? texts.of("portal.consent.missing", text.title()) : null);
    }

    private static Map<String, String> ticks(Map<String, String> typed) {
        Map<String, String> ticks = new LinkedHashMap<>();
        typed.forEach((name, version) -> {
            if (name.startsWith("tick.")) {
                ticks.put(name.substring("tick.".length()), version);
            }
        });
        return ticks;
    }

    private static int version(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
