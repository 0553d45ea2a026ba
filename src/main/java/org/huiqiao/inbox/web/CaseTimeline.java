package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case, newest first: steps, decisions, documents, messages, comments, acts of colleagues. */
@Component
class CaseTimeline {

    private static final int PAGE = 25;
    private static final int FEW = 4;

    private final List<TrailSource> sources;
    private final Users users;
    private final Words words;

    CaseTimeline(List<TrailSource> sources, Users users, Words words) {
        this.sources = sources;
        this.users = users;
        this.words = words;
    }

    List<TimelineEntry> all(String applicationId, List<DecisionCard> decisions, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        sources.forEach(source -> entries.addAll(source.of(applicationId, reader)));
        decisions.stream()
                .collect(Collectors.groupingBy(DecisionCard::step))
                .values()
                .forEach(step -> entries.add(step(step)));
        entries.sort(Comparator.comparing(TrailEntry::at).reversed());
        Map<String, String> names = users.names(people(entries));
        return entries.stream().map(entry -> shown(entry, names)).toList();
    }

    Timeline page(List<TimelineEntry> all, Timeline.Asked asked) {
        TrailKind kind = asked.kind();
        List<TimelineEntry> wanted = all.stream()
                .filter(entry -> kind == null || entry.kind() == kind)
                .toList();
        int page = Math.max(1, Math.min(asked.page(), (wanted.size() + PAGE - 1) / PAGE));
        int from = (page - 1) * PAGE;
        int to = Math.min(from + PAGE, wanted.size());
        return new Timeline(kind, page, tabs(all, kind), wanted.subList(from, to), to < wanted.size());
    }

    private static List<Timeline.Tab> tabs(List<TimelineEntry> all, @Nullable TrailKind current) {
        List<Timeline.Tab> tabs = new ArrayList<>();
        tabs.add(new Timeline.Tab(null, all.size(), current == null));
        for (TrailKind kind : TrailKind.values()) {
            int count = (int) all.stream().filter(entry -> entry.kind() == kind).count();
            tabs.add(new Timeline.Tab(kind, count, kind == current));
        }
        return tabs;
    }

    private static Set<String> people(List<TrailEntry> entries) {
        Set<String> people = new HashSet<>();
        for (TrailEntry entry : entries) {
            people.add(entry.actor());
            if (entry.inPlaceOf() != null) {
                people.add(entry.inPlaceOf());
            }
        }
        return people;
    }

    private TimelineEntry shown(TrailEntry entry, Map<String, String> names) {
        String doer = words.person(entry.actor(), names);
        String giver = entry.inPlaceOf();
        return new TimelineEntry(
                entry.kind(),
                words.time(entry.at()),
                words.shortTime(entry.at()),
                giver == null ? doer : words.text("inbox.timeline.for", doer, words.person(giver, names)),
                entry.title(),
                entry.text(),
                entry.tone());
    }

    /** The tables of one step, asked one after the other in no time. */
    private TrailEntry step(List<DecisionCard> cards) {
        DecisionCard last = cards.get(0);
        return TrailEntry.of(
                TrailKind.DECISION,
                last.at().toInstant(),
                Actor.SYSTEM.id(),
                cards.size() == 1
                        ? words.text("inbox.timeline.decision", last.name())
                        : words.text("inbox.timeline.decisions", cards.size(), last.name()),
                rules(last),
                null);
    }

    private String rules(DecisionCard card) {
        return card.rules().size() > FEW
                ? words.text("inbox.decision.matched", card.rules().size())
                : card.rules().stream()
                        .map(DecisionCard.Rule::sentence)
                        .collect(Collectors.joining(words.text("inbox.comma")));
    }
}
