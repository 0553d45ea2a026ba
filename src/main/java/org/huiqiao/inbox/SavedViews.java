package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters that somebody wants again, for himself or for his branch. */
@Component
public class SavedViews {

    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_QUERY = 600;
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** His own first, then those of the branch. */
    public List<SavedView> of(Actor actor) {
        return jdbc.sql("select id, name, query, case when owner = :me then true else false end as own,"
                        + " case when branch is null then false else true end as shared"
                        + " from saved_view where owner = :me or branch = :branch order by own desc, name, id"
                        + " fetch first 60 rows only")
                .param("me", actor.id())
                .param("branch", actor.branch() == null ? "-" : actor.branch())
                .query(SavedView.class)
                .list();
    }

    @Transactional
    public void save(String name, String query, boolean shared, Actor actor) {
        String called = name.strip();
        long own = of(actor).stream().filter(SavedView::own).count();
        if (called.isEmpty() || called.length() > LONGEST_NAME || query.length() > LONGEST_QUERY || own >= MOST) {
            throw new ViewNotSaved(LONGEST_NAME, MOST);
        }
        jdbc.sql("insert into saved_view (owner, name, query, branch, saved_at) values (?, ?, ?, ?, ?)")
                .params(actor.id(), called, query, shared ? actor.branch() : null, Timestamp.from(clock.instant()))
                .update();
    }

    /** Only his own; anybody else's stays. */
    @Transactional
    public void delete(long id, Actor actor) {
        jdbc.sql("delete from saved_view where id = ? and owner = ?")
                .params(id, actor.id())
                .update();
    }
}
