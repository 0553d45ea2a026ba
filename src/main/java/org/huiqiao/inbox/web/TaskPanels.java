package org.huiqiao.inbox.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.inbox.Draft;
import org.huiqiao.inbox.Drafts;
import org.huiqiao.inbox.FormInvalid.FieldProblem;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the reader's task beside the case. */
@Component
class TaskPanels {

    private final Inbox inbox;
    private final TaskDesk desk;
    private final FormDrawing drawing;
    private final FormHelp help;
    private final WorkLines lines;
    private final Drafts drafts;
    private final Words words;

    TaskPanels(
            Inbox inbox,
            TaskDesk desk,
            FormDrawing drawing,
            FormHelp help,
            WorkLines lines,
            Drafts drafts,
            Words words) {
        this.inbox = inbox;
        this.desk = desk;
        this.drawing = drawing;
        this.help = help;
        this.lines = lines;
        this.drafts = drafts;
        this.words = words;
    }

    /** The task asked for, else the one in hand, else one that could be taken. */
    Optional<InboxItem> taskOf(String applicationId, @Nullable String taskId, Actor actor) {
        return inbox.ofApplication(applicationId).stream()
                .filter(item ->
                        item.isOpen() && (taskId == null || item.taskId().equals(taskId)))
                .filter(item -> inbox.leads(actor, item)
                        || inbox.visible(item.taskId(), actor).isPresent())
                .min(Comparator.comparing((InboxItem item) -> !item.heldBy(actor.id()))
                        .thenComparing(InboxItem::arrivedAt));
    }

    TaskPanel of(InboxItem task, Actor actor) {
        return of(task, actor, null, Map.of(), null);
    }

    TaskPanel of(
            InboxItem task,
            Actor actor,
            @Nullable Map<String, String> typed,
            Map<String, FieldProblem> problems,
            @Nullable String problem) {
        boolean held = task.heldBy(actor.id());
        Draft draft = typed == null ? drafts.of(task, actor).orElse(null) : null;
        List<FormField> fields =
                held ? drawing.draw(task, desk.form(task), draft == null ? typed : draft.typed(), problems) : List.of();
        return new TaskPanel(
                lines.line(task),
                held,
                inbox.claimable(task, actor),
                held && task.role() != null,
                task.isSession(),
                held || inbox.leads(actor, task)
                        ? inbox.colleagues(task).stream()
                                .map(person -> Option.of(person.id(), person.name() + " " + person.id()))
                                .toList()
                        : List.of(),
                fields,
                held ? help.beside(task) : List.of(),
                problem,
                fields.stream().filter(field -> field.problem() != null).toList(),
                draft == null ? null : words.shortTime(draft.savedAt()));
    }
}
