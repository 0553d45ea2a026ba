package org.huiqiao.review;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest opinion of many cases at once, for a list that shows one line each. */
@Component
public class LastWords {

    private static final String LATEST = """
            select application_id, said_by, kind, conclusion, grounds, said_at from (
                select said.*, row_number() over (partition by application_id order by said_at desc, kind) as latest
                from (
                    select application_id, investigator as said_by, 'recommendation' as kind,
                        recommendation as conclusion, summary as grounds, recorded_at as said_at
                    from investigation where application_id in (:ids)
                    union all
                    select application_id, reviewer, 'opinion', conclusion, grounds, given_at
                    from opinion where application_id in (:ids)
                    union all
                    select application_id, approver, 'decision', conclusion, grounds, decided_at
                    from decision where application_id in (:ids)) said) ranked
            where latest = 1""";

    private final JdbcClient jdbc;

    LastWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LastWord> of(Collection<String> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST)
                        .param("ids", applicationIds)
                        .query((row, n) -> new LastWord(
                                row.getString("application_id"),
                                row.getString("said_by"),
                                row.getString("kind"),
                                row.getString("conclusion"),
                                row.getString("grounds"),
                                row.getTimestamp("said_at").toInstant()))
                        .list();
    }
}
