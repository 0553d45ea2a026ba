package org.huiqiao.inbox.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.inbox.CaseEvent;
import org.huiqiao.inbox.CaseTrail;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TrailEntry;
import org.huiqiao.inbox.TrailKind;
import org.huiqiao.inbox.TrailSource;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;

/** Tasks with what was entered into them, the states a case took and the steps the machine went through. */
@Component
class TaskTrail implements TrailSource {

    /** Entered for the act itself; a list of what happened has no use for an account number. */
    private static final Set<String> UNTOLD = Set.of("payeeAccount", "payeeName");

    /** A person's word on the case, whichever task asked for it. */
    private static final Set<String> DECIDES =
            Set.of("conclusion", "recommendation", "vote", "countersign", "supplementDecision", "qualityVerdict");

    private final Inbox inbox;
    private final CaseTrail trail;
    private final Words words;

    TaskTrail(Inbox inbox, CaseTrail trail, Words words) {
        this.inbox = inbox;
        this.trail = trail;
        this.words = words;
    }

    @Override
    public List<TrailEntry> of(String applicationId, Actor reader) {
        List<TrailEntry> entries = new ArrayList<>();
        for (CaseEvent event : trail.of(applicationId)) {
            if (event.isStatus()) {
                String status = words.text("application.status." + event.detail());
                entries.add(TrailEntry.of(
                        TrailKind.STEP,
                        event.happenedAt(),
                        event.actor(),
                        words.text("inbox.timeline.status", status),
                        "",
                        "info"));
            }
        }
        Map<String, Map<String, String>> answers = trail.answers(applicationId);
        Map<String, String> standsInFor = inbox.standsInFor(applicationId);
        for (InboxItem item : inbox.ofApplication(applicationId)) {
            Instant closed = item.closedAt();
            if (closed != null) {
                Map<String, String> said = answers.getOrDefault(item.taskId(), Map.of());
                entries.add(new TrailEntry(
                        said.keySet().stream().anyMatch(DECIDES::contains) ? TrailKind.DECISION : TrailKind.STEP,
                        closed,
                        item.closedBy() == null ? Actor.SYSTEM.id() : item.closedBy(),
                        standsInFor.get(item.taskId()),
                        words.text(item.completed() ? "inbox.timeline.done" : "inbox.timeline.gone", words.step(item)),
                        text(said),
                        item.completed() ? "good" : null));
            }
        }
        return entries;
    }

    private String text(Map<String, String> said) {
        return said.entrySet().stream()
                .filter(answer ->
                        !UNTOLD.contains(answer.getKey()) && !answer.getValue().isEmpty())
                .map(this::text)
                .collect(Collectors.joining(" · "));
    }

    /** A choice says by itself what it is about; a figure or a text needs its label. */
    private String text(Map.Entry<String, String> answer) {
        String choice = words.textOr("inbox.choice." + answer.getKey() + "." + answer.getValue(), "");
        if (!choice.isEmpty()) {
            return choice;
        }
        String value = words.textOr("inbox.answer." + answer.getValue(), answer.getValue());
        String label = words.textOr("inbox.field." + answer.getKey(), "");
        return label.isEmpty() ? value : label + words.text("inbox.colon") + value;
    }
}
