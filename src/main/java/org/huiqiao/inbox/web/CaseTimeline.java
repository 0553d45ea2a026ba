package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.inbox.CaseComments;
import org.huiqiao.inbox.CaseEvent;
import org.huiqiao.inbox.CaseTrail;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case, newest first: tasks done, states taken, decisions, comments, repairs. */
@Component
class CaseTimeline {

    /** Entered for the act itself; a list of what happened has no use for an account number. */
    private static final Set<String> UNTOLD = Set.of("payeeAccount", "payeeName");

    private static final int FEW = 4;

    private final Inbox inbox;
    private final CaseTrail trail;
    private final CaseComments comments;
    private final Operations operations;
    private final Words words;

    CaseTimeline(Inbox inbox, CaseTrail trail, CaseComments comments, Operations operations, Words words) {
        this.inbox = inbox;
        this.trail = trail;
        this.comments = comments;
        this.operations = operations;
        this.words = words;
    }

    List<TimelineEntry> of(String applicationId, List<DecisionCard> decisions) {
        List<TimelineEntry> entries = new ArrayList<>();
        tasks(applicationId, entries);
        for (CaseEvent event : trail.of(applicationId)) {
            if (event.isStatus()) {
                String status = words.text("application.status." + event.detail());
                entries.add(entry(
                        event.happenedAt(),
                        words.text("inbox.timeline.status", status),
                        words.person(event.actor()),
                        "info"));
            }
        }
        decisions.stream()
                .collect(Collectors.groupingBy(DecisionCard::step))
                .values()
                .forEach(step -> entries.add(step(step)));
        comments.of(applicationId)
                .forEach(comment -> entries.add(entry(
                        comment.writtenAt(),
                        words.text("inbox.timeline.comment", words.person(comment.author())),
                        comment.body(),
                        null)));
        operations
                .acts(applicationId)
                .forEach(act -> entries.add(entry(
                        act.actedAt(),
                        words.text("inbox.timeline." + act.act(), words.person(act.actor()), act.nodeId()),
                        act.reason(),
                        "wait")));
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    /** The tables of one step, asked one after the other in no time. */
    private TimelineEntry step(List<DecisionCard> cards) {
        DecisionCard last = cards.get(0);
        return new TimelineEntry(
                last.at(),
                words.shortTime(last.at().toInstant()),
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

    private void tasks(String applicationId, List<TimelineEntry> entries) {
        Map<String, Map<String, String>> answers = trail.answers(applicationId);
        Map<String, String> standsInFor = inbox.standsInFor(applicationId);
        for (InboxItem item : inbox.ofApplication(applicationId)) {
            Instant closed = item.closedAt();
            if (closed != null) {
                String said = answers.getOrDefault(item.taskId(), Map.of()).entrySet().stream()
                        .filter(answer -> !UNTOLD.contains(answer.getKey())
                                && !answer.getValue().isEmpty())
                        .map(answer -> words.textOr(
                                "inbox.choice." + answer.getKey() + "." + answer.getValue(), answer.getValue()))
                        .collect(Collectors.joining(" · "));
                String key = item.completed() ? "inbox.timeline.done" : "inbox.timeline.gone";
                entries.add(entry(
                        closed,
                        words.text(key, words.step(item), doer(item, standsInFor.get(item.taskId()))),
                        said,
                        item.completed() ? "good" : null));
            }
        }
    }

    private String doer(InboxItem item, @Nullable String giver) {
        String doer = words.person(item.closedBy());
        return giver == null ? doer : words.text("inbox.timeline.for", doer, words.person(giver));
    }

    private TimelineEntry entry(Instant at, String title, String text, @Nullable String tone) {
        return new TimelineEntry(words.time(at), words.shortTime(at), title, text, tone);
    }
}
