package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import org.huiqiao.common.Refused;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.SupplementLists;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Sends the list of what is missing to the customer, once. */
@Controller
class SupplementListPages {

    private final CaseReader cases;
    private final TaskPanels panels;
    private final SupplementLists lists;
    private final SupplementForms forms;
    private final Words words;

    SupplementListPages(
            CaseReader cases, TaskPanels panels, SupplementLists lists, SupplementForms forms, Words words) {
        this.cases = cases;
        this.panels = panels;
        this.lists = lists;
        this.forms = forms;
        this.words = words;
    }

    @PostMapping("/staff/cases/{id}/supplement")
    String send(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            Model model,
            HttpServletResponse response) {
        cases.require(id, actor);
        InboxItem task = lists.from(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        try {
            lists.send(task.taskId(), SupplementForms.items(typed), actor);
            return CaseLink.home(typed.getFirst("back"), id);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute(
                    "page",
                    cases.read(id, actor, panels.of(task, actor), "", null)
                            .withList(forms.of(id, actor, typed, words.refusal(refused))
                                    .orElse(null)));
            return "inbox/case";
        }
    }
}
