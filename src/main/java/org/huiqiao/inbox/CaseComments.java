package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What colleagues write about a case. Nothing is changed or taken back; a correction is another comment. */
@Component
public class CaseComments {

    private static final int LONGEST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseComments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void add(String applicationId, String body, Actor author) {
        String said = body.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new CommentEmpty(LONGEST);
        }
        jdbc.sql("insert into case_comment (application_id, author, body, written_at) values (?, ?, ?, ?)")
                .params(applicationId, author.id(), said, Timestamp.from(clock.instant()))
                .update();
    }

    public List<CaseComment> of(String applicationId) {
        return jdbc.sql("select author, body, written_at from case_comment where application_id = ?"
                        + " order by written_at, id")
                .param(applicationId)
                .query((row, n) -> new CaseComment(
                        row.getString("author"),
                        row.getString("body"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }
}
