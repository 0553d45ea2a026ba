package org.huiqiao.decisioning;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.decisioning.DecisionRecord.Matched;
import org.huiqiao.engine.DecisionTaken;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision of a case, written once in the transaction that acts on it. */
@Component
public class DecisionRecords {

    private final JdbcClient jdbc;

    DecisionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DecisionTaken taken) {
        Document document = new Document(
                taken.inputs(),
                taken.matched().stream()
                        .map(rule -> new Matched(rule.ruleId(), rule.outputs()))
                        .toList(),
                taken.aggregatedName(),
                taken.aggregated());
        jdbc.sql("insert into decision_record (application_id, decision_key, version_no, content_hash, round_no,"
                        + " facts_digest, document, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        taken.businessKey(),
                        taken.decisionKey(),
                        taken.version(),
                        taken.contentHash(),
                        nextRound(taken.businessKey(), taken.decisionKey()),
                        Json.digest(document.inputs()),
                        Json.write(document),
                        Timestamp.from(taken.at()))
                .update();
    }

    private int nextRound(String applicationId, String decisionKey) {
        return jdbc.sql("select count(*) from decision_record where application_id = ? and decision_key = ?")
                        .params(applicationId, decisionKey)
                        .query(Integer.class)
                        .single()
                + 1;
    }

    public List<DecisionRecord> of(String applicationId) {
        return jdbc.sql("select * from decision_record where application_id = ? order by id")
                .param(applicationId)
                .query(DecisionRecords::record)
                .list();
    }

    public Optional<DecisionRecord> latest(String applicationId, String decisionKey) {
        return Optional.ofNullable(latest(applicationId).get(decisionKey));
    }

    /** The last evaluation of each table; a table evaluated again replaces what it said before. */
    Map<String, DecisionRecord> latest(String applicationId) {
        Map<String, DecisionRecord> latest = new LinkedHashMap<>();
        of(applicationId).forEach(record -> latest.put(record.decisionKey(), record));
        return latest;
    }

    private static DecisionRecord record(ResultSet row, int n) throws SQLException {
        return new DecisionRecord(
                row.getLong("id"),
                row.getString("application_id"),
                row.getString("decision_key"),
                row.getInt("version_no"),
                row.getString("content_hash"),
                row.getInt("round_no"),
                row.getString("facts_digest"),
                Json.read(row.getString("document"), new TypeReference<Document>() {}),
                row.getTimestamp("taken_at").toInstant());
    }
}
