package org.huiqiao.documents;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every verdict on a document of a case, in the order in which they were given. */
@Component
public class DocumentVerdicts {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentVerdicts(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public List<DocumentVerdict> of(String applicationId) {
        return jdbc.sql("select doc_code, accepted, reason_code, note, judged_by, judged_at from document_verdict"
                        + " where application_id = ? order by judged_at, id")
                .param(applicationId)
                .query((row, n) -> new DocumentVerdict(
                        row.getString("doc_code"),
                        row.getBoolean("accepted"),
                        row.getString("reason_code"),
                        row.getString("note"),
                        row.getString("judged_by"),
                        row.getTimestamp("judged_at").toInstant()))
                .list();
    }

    void keep(String applicationId, String docCode, ItemVerdict verdict, Actor actor) {
        jdbc.sql("insert into document_verdict (application_id, doc_code, accepted, reason_code, note, judged_by,"
                        + " judged_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        applicationId,
                        docCode,
                        verdict.accept(),
                        verdict.reasonCode(),
                        verdict.note(),
                        actor.id(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new DocumentJudged(applicationId, docCode, verdict.accept(), verdict.reasonCode(), actor.id()));
    }
}
