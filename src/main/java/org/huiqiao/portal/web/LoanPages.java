package org.huiqiao.portal.web;

import java.time.Clock;
import java.util.List;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.Renewals;
import org.huiqiao.common.Money;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.RepaymentCalendar;
import org.huiqiao.portal.RepaymentCalendars;
import org.huiqiao.users.Actor;
import org.springframework.http.ResponseEntity;
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
    private final RepaymentCalendars calendars;
    private final Drafts drafts;
    private final Texts texts;
    private final Clock clock;

    LoanPages(
            OwnCases cases,
            LoanNotes notes,
            Renewals renewals,
            RepaymentCalendars calendars,
            Drafts drafts,
            Texts texts,
            Clock clock) {
        this.cases = cases;
        this.notes = notes;
        this.renewals = renewals;
        this.calendars = calendars;
        this.drafts = drafts;
        this.texts = texts;
        this.clock = clock;
    }

    record NoteLine(LoanNote note, String method, RepaymentCalendar calendar) {}

    record Page(String applicationId, List<NoteLine> notes, boolean renewable) {

        /** Within a sentence. */
        public String money(Money amount) {
            return Texts.yuan(amount);
        }
    }

    @GetMapping("/my/applications/{id}/loan")
    String loan(@PathVariable String id, Actor actor, Model model) {
        List<NoteLine> booked = inForce(id, actor).stream()
                .map(note -> new NoteLine(
                        note, texts.or("portal.method." + note.method(), note.method()), calendars.of(note)))
                .toList();
        if (booked.isEmpty()) {
            return "redirect:/my/applications/" + id;
        }
        model.addAttribute("page", new Page(id, booked, renewals.offered(id, actor)));
        return "portal/loan";
    }

    /** Each due date for the calendar of one's phone. */
    @GetMapping("/my/applications/{id}/loan.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String id, Actor actor) {
        CalendarFile file = new CalendarFile(clock.instant());
        for (LoanNote note : inForce(id, actor)) {
            calendars.of(note).lines().stream()
                    .filter(line -> line.state() != RepaymentCalendar.State.BEHIND)
                    .forEach(line -> file.day(
                            note.id() + "-" + line.no(),
                            line.dueOn(),
                            texts.of("portal.loan.calendar.entry", texts.money(line.payment()))));
        }
        return file.asFile(id);
    }

    @PostMapping("/my/applications/{id}/renew")
    String renew(@PathVariable String id, Actor actor) {
        cases.get(id, actor);
        LoanApplication renewal = renewals.renew(id, Drafts.CHANNEL, actor);
        return renewal.status() == ApplicationStatus.DRAFT
                ? drafts.next(renewal)
                : "redirect:/my/applications/" + renewal.id();
    }

    private List<LoanNote> inForce(String id, Actor actor) {
        return notes.ofApplication(cases.get(id, actor).id()).stream()
                .filter(note -> note.status() == LoanNoteStatus.IN_FORCE)
                .toList();
    }
}
