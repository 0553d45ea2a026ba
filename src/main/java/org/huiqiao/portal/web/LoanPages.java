package org.huiqiao.portal.web;

import java.util.List;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.Renewals;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The loan as booked and what is due when. */
@Controller
class LoanPages {

    private final OwnCases cases;
    private final LoanNotes notes;
    private final Renewals renewals;
    private final Drafts drafts;
    private final Texts texts;

    LoanPages(OwnCases cases, LoanNotes notes, Renewals renewals, Drafts drafts, Texts texts) {
        this.cases = cases;
        this.notes = notes;
        this.renewals = renewals;
        this.drafts = drafts;
        this.texts = texts;
    }

    record NoteLine(LoanNote note, String method) {}

    record Page(String applicationId, List<NoteLine> notes, boolean renewable) {}

    @GetMapping("/my/applications/{id}/loan")
    String loan(@PathVariable String id, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        List<NoteLine> booked = notes.ofApplication(application.id()).stream()
                .filter(note -> note.status() == LoanNoteStatus.IN_FORCE)
                .map(note -> new NoteLine(note, texts.or("portal.method." + note.method(), note.method())))
                .toList();
        if (booked.isEmpty()) {
            return "redirect:/my/applications/" + id;
        }
        model.addAttribute("page", new Page(id, booked, renewals.offered(id, actor)));
        return "portal/loan";
    }

    @PostMapping("/my/applications/{id}/renew")
    String renew(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        LoanApplication renewal = renewals.renew(id, Drafts.CHANNEL, actor);
        return renewal.status() == ApplicationStatus.DRAFT
                ? drafts.next(renewal)
                : "redirect:/my/applications/" + renewal.id();
    }
}
