package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.audit.CaseAct;
import org.huiqiao.audit.CaseActs;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.Visit;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.inbox.VisitFacts;
import org.huiqiao.inbox.visits.SiteVisit;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.users.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where colleagues went: each time a visit was written down or confirmed, and the signing at the customer's place. */
@Component
class VisitTrail implements TrailSource {

    private static final String SAVED = "SiteVisitSaved";
    private static final String WITNESSED = "SiteVisitWitnessed";

    private final CaseActs acts;
    private final SiteVisits visits;
    private final VisitFacts facts;
    private final FaceSignRoom room;
    private final Words words;

    VisitTrail(CaseActs acts, SiteVisits visits, VisitFacts facts, FaceSignRoom room, Words words) {
        this.acts = acts;
        this.visits = visits;
        this.facts = facts;
        this.room = room;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        Optional<SiteVisit> now = visits.of(applicationId);
        for (CaseAct act : acts.of(applicationId, Set.of(SAVED, WITNESSED))) {
            String version = act.details().getOrDefault("version", "");
            boolean saved = act.action().equals(SAVED);
            boolean current = now.filter(visit -> version.equals(String.valueOf(visit.version())))
                    .isPresent();
            entries.add(TrailEntry.of(
                    TrailKind.STEP,
                    act.happenedAt(),
                    act.actor(),
                    words.text("inbox.timeline.visit." + (saved ? "saved" : "witnessed"), version),
                    saved && current ? told(applicationId) : "",
                    saved ? "info" : "good"));
        }
        room.session(applicationId).ifPresent(session -> session.visits().forEach(visit -> entries.add(signed(visit))));
        return entries;
    }

    /** What an earlier version said is not kept. */
    private String told(String applicationId) {
        return facts.of(applicationId, LocaleContextHolder.getLocale()).stream()
                .map(fact -> fact.label() + words.text("inbox.colon") + fact.text())
                .collect(Collectors.joining(" · "));
    }

    private TrailEntry signed(Visit visit) {
        return TrailEntry.of(
                TrailKind.STEP,
                visit.visitedAt(),
                visit.firstWitness(),
                words.text("inbox.timeline.visit.signed", words.person(visit.secondWitness())),
                (visit.place() + " " + visit.gps() + " " + visit.note()).strip(),
                "info");
    }
}
