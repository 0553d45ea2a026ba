package org.huiqiao.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.application.StatusChanged;
import org.huiqiao.common.Acting;
import org.huiqiao.engine.StepReached;
import org.huiqiao.users.Actor;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The way a case has come, written down in the transaction in which it happens. */
@Component
public class CaseTrail {

    private static final TypeReference<LinkedHashMap<String, String>> VALUES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectMapper json;
    private final Clock clock;

    CaseTrail(JdbcClient jdbc, Vault vault, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    void on(StatusChanged change) {
        write(change.applicationId(), CaseEvent.STATUS, null, null, change.to().name(), change.actorId());
    }

    @EventListener
    void on(StepReached step) {
        write(step.businessKey(), CaseEvent.STEP, step.processKey(), step.nodeId(), step.name(), Actor.SYSTEM.id());
    }

    public List<CaseEvent> of(String applicationId) {
        return jdbc.sql("select kind, process_key, node_id, detail, actor, happened_at from case_event"
                        + " where application_id = ? order by happened_at, id")
                .param(applicationId)
                .query((row, n) -> new CaseEvent(
                        row.getString("kind"),
                        row.getString("process_key"),
                        row.getString("node_id"),
                        row.getString("detail"),
                        row.getString("actor"),
                        row.getTimestamp("happened_at").toInstant()))
                .list();
    }

    /** What was entered into each finished task of the case, by task. */
    public Map<String, Map<String, String>> answers(String applicationId) {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        jdbc.sql("select task_id, document from task_answer where application_id = ? order by answered_at, id")
                .param(applicationId)
                .query(row -> {
                    String task = row.getString("task_id");
                    PersonalColumn.Place place = PersonalColumn.TASK_ANSWERS.at(task);
                    answers.put(task, read(vault.open(row.getString("document"), place)));
                });
        return answers;
    }

    private void write(
            String applicationId,
            String kind,
            @Nullable String processKey,
            @Nullable String nodeId,
            String detail,
            String actor) {
        // whoever gave a case away may no longer reach it, yet that he did is told
        Acting.asBank(
                () -> jdbc.sql("insert into case_event (application_id, kind, process_key, node_id, detail, actor,"
                                + " happened_at) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(applicationId, kind, processKey, nodeId, detail, actor, Timestamp.from(clock.instant()))
                        .update());
    }

    private Map<String, String> read(String document) {
        try {
            return json.readValue(document, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
