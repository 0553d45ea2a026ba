package org.huiqiao.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.huiqiao.inbox.CasesUnderWay;
import org.huiqiao.inbox.UnderWayPage;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** 在途案件: what a manager waits for in his cases, and for whom. */
@Controller
@Tag(name = "cases", description = "Staff: a case, its report and its face-sign room")
class UnderWayPages {

    private final CasesUnderWay cases;
    private final UnderWayLines lines;

    UnderWayPages(CasesUnderWay cases, UnderWayLines lines) {
        this.cases = cases;
        this.lines = lines;
    }

    record Listing(List<UnderWayLine> cases, @Nullable String next) {}

    @GetMapping("/staff/under-way")
    String show(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("page", list(after, actor));
        model.addAttribute("later", after != null);
        return "inbox/under-way";
    }

    @ResponseBody
    @GetMapping("/api/v1/cases")
    @Operation(summary = "A manager's open cases in which somebody else has to act; next is the after of the next page")
    Listing list(@RequestParam(required = false) @Nullable String after, Actor actor) {
        if (!actor.has(Role.RM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        UnderWayPage page = cases.page(after, actor);
        return new Listing(lines.of(page.cases()), page.next());
    }
}
