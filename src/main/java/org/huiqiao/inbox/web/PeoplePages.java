package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.PersonalData;
import org.huiqiao.once.EachTime;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The numbers of the people of a case in full, for sixty seconds, for a reason. */
@Controller
class PeoplePages {

    private static final int SECONDS = 60;

    private final CaseReader cases;
    private final CasePeople people;
    private final PersonalData data;
    private final Words words;

    PeoplePages(CaseReader cases, CasePeople people, PersonalData data, Words words) {
        this.cases = cases;
        this.people = people;
        this.data = data;
        this.words = words;
    }

    /** @param shown in full; the browser goes back to masked numbers by itself */
    record Page(
            CaseHead head,
            List<PeopleRow> people,
            boolean shown,
            int seconds,
            List<Option> reasons,
            String reason,
            @Nullable String problem) {}

    @GetMapping("/staff/cases/{id}/people")
    String ask(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.require(id, actor);
        model.addAttribute("page", page(id, actor, people.of(application), false, "", null));
        return "inbox/people";
    }

    @EachTime("a look: each is audited, and numbers in full are kept nowhere")
    @PostMapping("/staff/cases/{id}/people")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        LoanApplication application = cases.require(id, actor);
        try {
            data.show(id, reason, actor);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("page", page(id, actor, people.of(application), false, reason, words.refusal(refused)));
            return "inbox/people";
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Refresh", SECONDS + ";url=/staff/cases/" + id + "/people");
        model.addAttribute("page", page(id, actor, people.inFull(application), true, reason, null));
        return "inbox/people";
    }

    private Page page(
            String id, Actor actor, List<PeopleRow> rows, boolean shown, String reason, @Nullable String problem) {
        List<Option> reasons = PersonalData.REASONS.stream()
                .map(code -> Option.of(code, words.text("inbox.people.reason." + code)))
                .toList();
        return new Page(cases.head(id, actor), rows, shown, SECONDS, reasons, reason, problem);
    }
}
