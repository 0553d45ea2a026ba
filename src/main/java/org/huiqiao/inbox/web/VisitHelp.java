package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.VisitFacts;
import org.huiqiao.inbox.visits.SiteVisit;
import org.huiqiao.inbox.visits.SiteVisits;
import org.huiqiao.inbox.visits.VisitNotes;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The visit on file, beside the questions of the investigation that ask for it; once confirmed it answers two of them. */
@Component
class VisitHelp {

    private static final String TASK = "Task_Investigate";

    /** Under which question of the model each part of the visit stands. */
    private static final Map<String, String> ASKED_BY = Map.of(
            "visit.visitedAt", "siteVisitOn",
            "visit.place", "siteVisitOn",
            "visit.two", "secondInvestigator",
            "visit.persons", "summary",
            "visit.businessState", "summary",
            "visit.stock", "summary",
            "visit.note", "summary");

    private final SiteVisits visits;
    private final VisitFacts facts;

    VisitHelp(SiteVisits visits, VisitFacts facts) {
        this.visits = visits;
        this.facts = facts;
    }

    /** By field. */
    Map<String, List<Row>> beside(InboxItem task) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        if (task.taskKey().equals(TASK)) {
            for (VisitFacts.Fact fact : facts.of(task.applicationId(), LocaleContextHolder.getLocale())) {
                rows.computeIfAbsent(ASKED_BY.getOrDefault(fact.part(), "summary"), first -> new ArrayList<>())
                        .add(Row.of(fact.label(), fact.text()));
            }
        }
        return rows;
    }

    /** When it was, and who was there beside whoever fills in the form. */
    Map<String, String> proposals(InboxItem task) {
        Map<String, String> proposals = new HashMap<>();
        if (task.taskKey().equals(TASK)) {
            visits.of(task.applicationId())
                    .filter(visit -> visit.witnessedAt() != null)
                    .ifPresent(visit -> {
                        proposals.put("siteVisitOn", visit.notes().visitedAt().substring(0, "yyyy-MM-dd".length()));
                        proposals.put("secondInvestigator", other(visit, task));
                    });
        }
        return proposals;
    }

    private static String other(SiteVisit visit, InboxItem task) {
        VisitNotes notes = visit.notes();
        return task.heldBy(notes.secondRm()) ? visit.firstRm() : notes.secondRm();
    }
}
