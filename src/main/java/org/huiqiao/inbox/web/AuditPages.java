package org.huiqiao.inbox.web;

import org.huiqiao.audit.AuditCheck;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whether the audit chain is whole, looked at now from where it was found whole last; the command looks at all of it. */
@Controller
class AuditPages {

    private final AuditCheck check;

    AuditPages(AuditCheck check) {
        this.check = check;
    }

    @GetMapping("/staff/operations/audit")
    String show(Actor actor, Model model) {
        if (!actor.has(Role.OPS)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        model.addAttribute("page", check.goOn());
        return "inbox/audit";
    }
}
