package org.huiqiao.inbox.web;

import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The table that decided, whole, with the row that matched lit. */
@Controller
class DecisionPages {

    private final CaseReader cases;
    private final CaseDecisions decisions;

    DecisionPages(CaseReader cases, CaseDecisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    @GetMapping("/staff/cases/{id}/decisions/{step}/{number}")
    String show(@PathVariable String id, @PathVariable int step, @PathVariable int number, Actor actor, Model model) {
        model.addAttribute(
                "page",
                decisions
                        .sheet(cases.head(id, actor), step, number)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "inbox/decision";
    }
}
