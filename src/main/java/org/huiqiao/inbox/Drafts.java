package org.huiqiao.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.engine.TaskField;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is typed into a task until it is sent off; nobody but the holder sees it. */
@Component
public class Drafts {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};
    private static final int LONGEST = 4000;

    private final Inbox inbox;
    private final TaskDesk desk;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(Inbox inbox, TaskDesk desk, JdbcClient jdbc, Vault vault, ObjectMapper json, Clock clock) {
        this.inbox = inbox;
        this.desk = desk;
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Only the fields of the form are kept, valid or not; whoever does not hold the task is refused. */
    @Transactional
    public Instant save(String taskId, Map<String, String> typed, Actor actor) {
        InboxItem task = inbox.held(taskId, actor);
        Set<String> fields = desk.form(task).stream().map(TaskField::id).collect(Collectors.toSet());
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (fields.contains(field)) {
                kept.put(field, text.substring(0, Math.min(LONGEST, text.length())));
            }
        });
        Instant now = clock.instant();
        String sealed = vault.seal(write(kept), PersonalColumn.TASK_DRAFTS.at(taskId));
        Timestamp at = Timestamp.from(now);
        int known = jdbc.sql("update task_draft set owner = ?, document = ?, saved_at = ? where task_id = ?")
                .params(actor.id(), sealed, at, taskId)
                .update();
        if (known == 0) {
            jdbc.sql("insert into task_draft (owner, document, saved_at, task_id) values (?, ?, ?, ?)")
                    .params(actor.id(), sealed, at, taskId)
                    .update();
        }
        return now;
    }

    public Optional<Draft> of(InboxItem task, Actor actor) {
        return !task.isOpen() || !task.heldBy(actor.id())
                ? Optional.empty()
                : jdbc.sql("select document, saved_at from task_draft where task_id = ? and owner = ?")
                        .params(task.taskId(), actor.id())
                        .query((row, n) -> new Draft(
                                read(vault.open(
                                        row.getString("document"), PersonalColumn.TASK_DRAFTS.at(task.taskId()))),
                                row.getTimestamp("saved_at").toInstant()))
                        .optional();
    }

    private String write(Map<String, String> typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String document) {
        try {
            return json.readValue(document, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
