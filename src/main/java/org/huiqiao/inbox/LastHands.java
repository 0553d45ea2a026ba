package org.huiqiao.inbox;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did the last task of each of many cases. */
@Component
public class LastHands {

    private static final String LATEST = """
            select application_id, task_key, name, closed_by, closed_at from (
                select i.*, row_number() over (partition by application_id
                    order by closed_at desc, task_id desc) as latest
                from inbox_item i
                where application_id in (:ids) and completed = true and closed_by is not null) done
            where latest = 1""";

    private final JdbcClient jdbc;

    LastHands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In one statement; a case in which nobody finished anything yet is left out. */
    public List<LastHand> of(Collection<String> applicationIds) {
        return applicationIds.isEmpty()
                ? List.of()
                : jdbc.sql(LATEST)
                        .param("ids", applicationIds)
                        .query((row, n) -> new LastHand(
                                row.getString("application_id"),
                                row.getString("task_key"),
                                row.getString("name"),
                                row.getString("closed_by"),
                                row.getTimestamp("closed_at").toInstant()))
                        .list();
    }
}
