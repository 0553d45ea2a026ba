package org.huiqiao.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiqiao.inbox.visits.SiteVisit;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.inbox.visits.VisitNotes;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What two managers saw at the customer's place, in words: beside the investigation, in its report and in the timeline. */
@Component
public class VisitFacts {

    private final SiteVisits visits;
    private final Users users;
    private final MessageSource messages;

    VisitFacts(SiteVisits visits, Users users, MessageSource messages) {
        this.visits = visits;
        this.users = users;
        this.messages = messages;
    }

    /** @param part key of its label: visit.visitedAt, place, persons, businessState, stock, note or two */
    public record Fact(String part, String label, String text) {}

    /** In the order of the form, without what was left empty; nothing if nobody was there. */
    public List<Fact> of(String applicationId, Locale locale) {
        return visits.of(applicationId).map(visit -> told(visit, locale)).orElse(List.of());
    }

    public String title(Locale locale) {
        return text("visit.title", locale);
    }

    private List<Fact> told(SiteVisit visit, Locale locale) {
        VisitNotes notes = visit.notes();
        List<Fact> facts = new ArrayList<>();
        add(facts, "visit.visitedAt", notes.visitedAt().replace('T', ' '), locale);
        add(facts, "visit.place", (notes.place() + ' ' + notes.gps()).strip(), locale);
        add(facts, "visit.persons", notes.persons(), locale);
        add(facts, "visit.businessState", text("visit.state." + notes.businessState(), locale), locale);
        add(facts, "visit.stock", notes.stock(), locale);
        add(facts, "visit.note", notes.note(), locale);
        String word = text(visit.witnessedAt() == null ? "visit.unconfirmed" : "visit.confirmed", locale);
        add(facts, "visit.two", name(visit.firstRm()) + " · " + name(notes.secondRm()) + " · " + word, locale);
        return facts;
    }

    private void add(List<Fact> facts, String part, String text, Locale locale) {
        if (!text.isBlank()) {
            facts.add(new Fact(part, text(part, locale), text));
        }
    }

    private String name(String staffId) {
        return users.staff(staffId).map(Actor::name).orElse(staffId);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
