package org.huiqiao.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the chain says of one case. Whether it is unchanged is for {@link AuditCheck} to say. */
@Component
public class CaseActs {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json = new ObjectMapper();

    CaseActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param actions names of events */
    public List<CaseAct> of(String applicationId, Collection<String> actions) {
        return jdbc.sql("select happened_at, actor, action, details from audit_entry"
                        + " where application_id = :id and action in (:actions) order by happened_at, id")
                .param("id", applicationId)
                .param("actions", actions)
                .query((row, n) -> new CaseAct(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("actor"),
                        row.getString("action"),
                        details(row.getString("details"))))
                .list();
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
