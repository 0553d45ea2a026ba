package org.huiqiao.inbox;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.documents.ChecklistItem;
import org.huiqiao.documents.Checklists;
import org.huiqiao.documents.SupplementItem;
import org.huiqiao.documents.Supplements;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 一次性告知: what a case still lacks, put on one list by itself, changed by whoever holds the case, and sent once. */
@Component
public class SupplementLists {

    /** The steps from which the model has a way to the customer and back. */
    private static final Set<String> FROM = Set.of("Task_Investigate", "Task_ReviewCase");

    private final Inbox inbox;
    private final Checklists checklists;
    private final Supplements supplements;
    private final ApplicationEventPublisher events;

    SupplementLists(Inbox inbox, Checklists checklists, Supplements supplements, ApplicationEventPublisher events) {
        this.inbox = inbox;
        this.checklists = checklists;
        this.supplements = supplements;
        this.events = events;
    }

    /** The task from which this person may send a list now; nothing while an earlier one is open. */
    public Optional<InboxItem> from(String applicationId, Actor actor) {
        return inbox.ofApplication(applicationId).stream()
                .filter(item -> item.isOpen() && item.heldBy(actor.id()) && FROM.contains(item.taskKey()))
                .findFirst()
                .filter(item -> supplements.open(applicationId).isEmpty());
    }

    /** What is missing or was sent back comes first and is on the list; all else of the checklist can be added. */
    public List<SupplementLine> lines(String applicationId) {
        return checklists.of(applicationId).stream()
                .map(item -> new SupplementLine(
                        item.docCode(), item.status(), item.toBring(), Objects.requireNonNullElse(item.note(), "")))
                .sorted((one, other) -> Boolean.compare(other.asked(), one.asked()))
                .toList();
    }

    /** Refused where nothing is asked for, or it is not said why. */
    @Transactional
    public void send(String taskId, List<SupplementItem> items, Actor actor) {
        InboxItem task = inbox.held(taskId, actor);
        if (!FROM.contains(task.taskKey())) {
            throw new TaskNotFound(taskId);
        }
        List<String> known = checklists.of(task.applicationId()).stream()
                .map(ChecklistItem::docCode)
                .toList();
        List<SupplementItem> asked =
                items.stream().filter(item -> known.contains(item.docCode())).toList();
        events.publishEvent(new SupplementListSent(task, asked, actor));
    }
}
