package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be seen by whom; it is seen when he opens the case. */
@Component
public class StaffNotices {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final CaseAccess access;
    private final Clock clock;

    StaffNotices(JdbcClient jdbc, CaseAccess access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** The latest first; a case that he may not read any more is left out. */
    public List<StaffNotice> unseen(Actor actor) {
        return jdbc
                .sql("select n.application_id, n.kind, n.raised_at, c.author, c.body from staff_notice n"
                        + " join case_comment c on c.id = n.comment_id"
                        + " where n.staff_id = ? and n.seen_at is null order by n.id desc"
                        + " fetch first " + SHOWN + " rows only")
                .param(actor.id())
                .query((row, n) -> new StaffNotice(
                        row.getString("application_id"),
                        row.getString("kind"),
                        row.getString("author"),
                        row.getString("body"),
                        row.getTimestamp("raised_at").toInstant()))
                .list()
                .stream()
                .filter(notice -> access.mayRead(notice.applicationId(), actor))
                .toList();
    }

    public void seen(String applicationId, Actor actor) {
        jdbc.sql("update staff_notice set seen_at = ? where staff_id = ? and application_id = ? and seen_at is null")
                .params(Timestamp.from(clock.instant()), actor.id(), applicationId)
                .update();
    }

    void raise(String staffId, String applicationId, long commentId, String kind) {
        jdbc.sql("insert into staff_notice (staff_id, application_id, comment_id, kind, raised_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(staffId, applicationId, commentId, kind, Timestamp.from(clock.instant()))
                .update();
    }

    /** Colleagues by the comment that names them. */
    Map<Long, List<String>> mentioned(String applicationId) {
        Map<Long, List<String>> mentioned = new HashMap<>();
        jdbc.sql("select comment_id, staff_id from staff_notice where application_id = ? and kind = ? order by id")
                .params(applicationId, StaffNotice.MENTION)
                .query(row -> {
                    mentioned
                            .computeIfAbsent(row.getLong("comment_id"), first -> new ArrayList<>())
                            .add(row.getString("staff_id"));
                });
        return mentioned;
    }
}
