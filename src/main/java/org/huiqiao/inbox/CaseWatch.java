package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases that somebody keeps an eye on (关注); it gives no right to look into them. */
@Component
public class CaseWatch {

    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void watch(String applicationId, Actor actor) {
        forget(applicationId, actor);
        int watched = jdbc.sql("select count(*) from case_watch where staff_id = ?")
                .param(actor.id())
                .query(Integer.class)
                .single();
        if (watched >= MOST) {
            throw new TooManyWatched(MOST);
        }
        jdbc.sql("insert into case_watch (staff_id, application_id, watched_at) values (?, ?, ?)")
                .params(actor.id(), applicationId, Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void forget(String applicationId, Actor actor) {
        jdbc.sql("delete from case_watch where staff_id = ? and application_id = ?")
                .params(actor.id(), applicationId)
                .update();
    }

    /** Which of these cases this person watches; in one statement. */
    public Set<String> among(Collection<String> applicationIds, Actor actor) {
        return applicationIds.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select application_id from case_watch where staff_id = :me"
                                + " and application_id in (:ids)")
                        .param("me", actor.id())
                        .param("ids", applicationIds)
                        .query(String.class)
                        .list());
    }
}
