package org.huiqiao.decisioning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the sources said about a case; the latest answer of a source counts. */
@Component
public class FactFile {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    FactFile(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public void store(
            String applicationId,
            String source,
            Map<String, Object> values,
            @Nullable String callKey,
            @Nullable String consentId) {
        put(applicationId, source, "OK", values, callKey, consentId);
    }

    @Transactional
    public void missing(String applicationId, String source, FactGap gap) {
        put(applicationId, source, gap.name(), Map.of(), null, null);
    }

    public List<FactEntry> of(String applicationId) {
        return CaseUnderWay.entries(applicationId, this::read);
    }

    private List<FactEntry> read(String applicationId) {
        return jdbc.sql("select * from fact where application_id = ? order by source")
                .param(applicationId)
                .query(this::entry)
                .list();
    }

    public Optional<FactEntry> of(String applicationId, String source) {
        return of(applicationId).stream()
                .filter(entry -> entry.source().equals(source))
                .findFirst();
    }

    /** The source has answered; a gap is no answer. */
    public boolean has(String applicationId, String source) {
        return of(applicationId, source).filter(FactEntry::isKnown).isPresent();
    }

    private void put(
            String applicationId,
            String source,
            String status,
            Map<String, Object> values,
            @Nullable String callKey,
            @Nullable String consentId) {
        CaseUnderWay.forget(applicationId);
        int round = jdbc.sql("select round_no from fact where application_id = ? and source = ?")
                .params(applicationId, source)
                .query(Integer.class)
                .optional()
                .orElse(0);
        jdbc.sql("delete from fact where application_id = ? and source = ?")
                .params(applicationId, source)
                .update();
        jdbc.sql(
                        "insert into fact (application_id, source, round_no, status, document, call_key, consent_id, obtained_at)"
                                + " values (:id, :source, :round, :status, :document, :callKey, :consentId, :at)")
                .param("id", applicationId)
                .param("source", source)
                .param("round", round + 1)
                .param("status", status)
                .param("document", vault.seal(Json.write(values), PersonalColumn.FACTS.at(applicationId, source)))
                .param("callKey", callKey)
                .param("consentId", consentId)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private FactEntry entry(ResultSet row, int n) throws SQLException {
        return new FactEntry(
                row.getString("source"),
                row.getInt("round_no"),
                row.getString("status"),
                Json.read(vault.open(
                        row.getString("document"),
                        PersonalColumn.FACTS.at(row.getString("application_id"), row.getString("source")))),
                row.getString("call_key"),
                row.getString("consent_id"),
                row.getTimestamp("obtained_at").toInstant());
    }
}
