package org.huiqiao.decisioning;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.engine.DecisionTaken;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.SealBroken;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision of a case, written once in the transaction that acts on it. */
@Component
public class DecisionRecords {

    private static final String NOTHING = "{\"answers\":[]}";

    private final JdbcClient jdbc;
    private final FactFile file;
    private final Vault vault;
    private final DecisionModels models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionRecords(
            JdbcClient jdbc,
            FactFile file,
            Vault vault,
            DecisionModels models,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.file = file;
        this.vault = vault;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(DecisionTaken taken) {
        StepUnderWay step = StepUnderWay.ofThisTransaction().orElse(null);
        if (step != null) {
            step.add(taken);
        } else {
            StepUnderWay.begin(this::write).add(taken);
        }
    }

    private void write(String applicationId, List<TableAnswer> answers) {
        answers.forEach(answer -> models.keep(answer.decisionKey(), answer.version()));
        int step = steps(applicationId) + 1;
        String askedBy = StepUnderWay.whoAsks();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String document = Json.write(Documents.of(answers, file.of(applicationId)));
        String digest = digest(applicationId, step, askedBy, at, document);
        jdbc.sql("insert into decision_record (application_id, step_no, asked_by, taken_at, digest, document)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        applicationId,
                        step,
                        askedBy,
                        Timestamp.from(at),
                        digest,
                        vault.seal(document, place(applicationId, step)))
                .update();
        events.publishEvent(new DecisionRecorded(applicationId, step, digest));
    }

    private int steps(String applicationId) {
        return jdbc.sql("select count(*) from decision_record where application_id = ?")
                .param(applicationId)
                .query(Integer.class)
                .single();
    }

    public List<DecisionRecord> of(String applicationId) {
        return jdbc.sql("select * from decision_record where application_id = ? order by step_no")
                .param(applicationId)
                .query(this::record)
                .list();
    }

    public Optional<DecisionRecord> step(String applicationId, int step) {
        return jdbc.sql("select * from decision_record where application_id = ? and step_no = ?")
                .params(applicationId, step)
                .query(this::record)
                .optional();
    }

    long count() {
        return jdbc.sql("select count(*) from decision_record")
                .query(Long.class)
                .single();
    }

    /** The next records in the order in which they were written. */
    List<DecisionRecord> after(long id, int atMost) {
        return jdbc.sql("select * from decision_record where id > ? order by id fetch first ? rows only")
                .params(id, atMost)
                .query(this::record)
                .list();
    }

    /** Backwards from the last record: older ones are not unsealed. */
    public Optional<TableAnswer> latest(String applicationId, String decisionKey) {
        Optional<TableAnswer> underWay =
                StepUnderWay.ofThisTransaction().flatMap(step -> last(step.answers(applicationId), decisionKey));
        if (underWay.isPresent()) {
            return underWay;
        }
        try (Stream<DecisionRecord> records = jdbc
                .sql("select * from decision_record where application_id = ? order by step_no desc")
                .param(applicationId)
                .query(this::record)
                .stream()) {
            return records.flatMap(record -> last(record.document().answers(), decisionKey).stream())
                    .findFirst();
        }
    }

    private static Optional<TableAnswer> last(List<TableAnswer> answers, String decisionKey) {
        return answers.stream()
                .filter(answer -> answer.decisionKey().equals(decisionKey))
                .reduce((first, last) -> last);
    }

    /** All answers of the transactions that are over, in the order in which they were given. */
    List<TableAnswer> recorded(String applicationId) {
        return of(applicationId).stream()
                .flatMap(record -> record.document().answers().stream())
                .toList();
    }

    /** The last answer of each table; a table asked again replaces what it said before. */
    Map<String, TableAnswer> latest(String applicationId, List<TableAnswer> recorded) {
        List<TableAnswer> answers = new ArrayList<>(recorded);
        StepUnderWay.ofThisTransaction().ifPresent(step -> answers.addAll(step.answers(applicationId)));
        Map<String, TableAnswer> latest = new LinkedHashMap<>();
        answers.forEach(answer -> latest.put(answer.decisionKey(), answer));
        return latest;
    }

    private DecisionRecord record(ResultSet row, int n) throws SQLException {
        String applicationId = row.getString("application_id");
        int step = row.getInt("step_no");
        String askedBy = row.getString("asked_by");
        Instant at = row.getTimestamp("taken_at").toInstant();
        String document = document(row.getString("document"), place(applicationId, step));
        return new DecisionRecord(
                row.getLong("id"),
                applicationId,
                step,
                askedBy,
                at,
                Json.read(document, new TypeReference<Document>() {}),
                row.getString("digest").equals(digest(applicationId, step, askedBy, at, document)));
    }

    /** One whose seal is broken is empty, and its digest does not fit. */
    private String document(String stored, PersonalColumn.Place place) {
        try {
            return vault.open(stored, place);
        } catch (SealBroken altered) {
            return NOTHING;
        }
    }

    private static PersonalColumn.Place place(String applicationId, int step) {
        return PersonalColumn.DECISIONS.at(applicationId, String.valueOf(step));
    }

    private static String digest(String applicationId, int step, String askedBy, Instant at, String document) {
        return Json.digest(List.of(applicationId, step, askedBy, at.toString(), document));
    }
}
