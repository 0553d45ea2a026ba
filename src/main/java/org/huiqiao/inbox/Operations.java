package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.huiqiao.engine.Incidents;
import org.huiqiao.engine.Incidents.Stuck;
import org.huiqiao.engine.TakenAgain;
import org.huiqiao.engine.WorkNotStuck;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gets work going again that failed for good; every act stays on file with who and why. */
@Component
public class Operations {

    private final Incidents incidents;
    private final JdbcClient jdbc;
    private final Clock clock;

    Operations(Incidents incidents, JdbcClient jdbc, Clock clock) {
        this.incidents = incidents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Stuck> stuck() {
        return incidents.list();
    }

    public List<TakenAgain> takenAgain() {
        return incidents.takenAgain();
    }

    @Transactional
    public void retry(String kind, String id, Actor actor) {
        Stuck work = find(kind, id, actor);
        keep("RETRY", work, "", actor);
        incidents.retry(kind, id);
    }

    @Transactional
    public void skip(String kind, String id, String reason, Actor actor) {
        Stuck work = find(kind, id, actor);
        if (reason.isBlank()) {
            throw new SkipUnexplained();
        }
        keep("SKIP", work, reason.strip(), actor);
        incidents.skip(kind, id);
    }

    public List<RescueAct> acts() {
        return jdbc.sql("select * from rescue_act order by acted_at desc, id desc fetch first 50 rows only")
                .query(Operations::act)
                .list();
    }

    public List<RescueAct> acts(String applicationId) {
        return jdbc.sql("select * from rescue_act where application_id = ? order by acted_at, id")
                .param(applicationId)
                .query(Operations::act)
                .list();
    }

    private Stuck find(String kind, String id, Actor actor) {
        if (!actor.has(Role.OPS)) {
            throw new WorkNotStuck();
        }
        return incidents.list().stream()
                .filter(work -> work.kind().equals(kind) && work.id().equals(id))
                .findFirst()
                .orElseThrow(WorkNotStuck::new);
    }

    private void keep(String act, Stuck work, String reason, Actor actor) {
        jdbc.sql("insert into rescue_act (act, kind, work_id, application_id, node_id, reason, actor, acted_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        act,
                        work.kind(),
                        work.id(),
                        work.businessKey(),
                        work.nodeId(),
                        reason.length() > 1000 ? reason.substring(0, 1000) : reason,
                        actor.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static RescueAct act(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new RescueAct(
                row.getString("act"),
                row.getString("kind"),
                row.getString("application_id"),
                row.getString("node_id"),
                row.getString("reason"),
                row.getString("actor"),
                row.getTimestamp("acted_at").toInstant());
    }
}
