package org.huiqiao.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiqiao.engine.TaskField;
import org.huiqiao.engine.TaskForms;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the form of a task is filled in; the form comes from the model, so an analyst's task works without code. */
@Component
public class TaskDesk {

    private final Inbox inbox;
    private final TaskForms forms;
    private final ReportFields reportFields;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            Inbox inbox,
            TaskForms forms,
            ReportFields reportFields,
            JdbcClient jdbc,
            Vault vault,
            ObjectMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.forms = forms;
        this.reportFields = reportFields;
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    public List<TaskField> form(InboxItem task) {
        return task.isOpen()
                ? Stream.concat(forms.of(task.taskId()).stream(), reportFields.of(task).stream())
                        .toList()
                : List.of();
    }

    /** @throws FormInvalid with the fields that do not hold; nothing is stored then */
    @Transactional
    public void submit(String taskId, Map<String, String> typed, Actor actor) {
        InboxItem task = inbox.held(taskId, actor);
        if (task.isSession()) {
            throw new TaskDoneElsewhere(task.name());
        }
        Map<String, TaskField> fields = new LinkedHashMap<>();
        form(task).forEach(field -> fields.put(field.id(), field));
        Map<String, String> values = FormCheck.check(List.copyOf(fields.values()), typed);
        keep(task, values, actor);
        events.publishEvent(new FormSubmitted(task, values, fields, actor));
    }

    private void keep(InboxItem task, Map<String, String> values, Actor actor) {
        try {
            jdbc.sql("insert into task_answer (task_id, application_id, task_key, answered_by, answered_at, document)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            task.taskId(),
                            task.applicationId(),
                            task.taskKey(),
                            actor.id(),
                            Timestamp.from(clock.instant()),
                            vault.seal(json.writeValueAsString(values), PersonalColumn.TASK_ANSWERS.at(task.taskId())))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
