package org.huiqiao.inbox;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Colleagues who look at one case see each other. */
@Component
public class CasePresence {

    private static final Duration STAYS = Duration.ofSeconds(30);
    private static final Duration SWEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CasePresence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return ids of the others who are there now */
    @Transactional
    public List<String> here(String applicationId, Actor actor) {
        Instant now = clock.instant();
        int known = jdbc.sql("update case_presence set seen_at = ? where application_id = ? and staff_id = ?")
                .params(Timestamp.from(now), applicationId, actor.id())
                .update();
        if (known == 0) {
            jdbc.sql("delete from case_presence where application_id = ? and seen_at < ?")
                    .params(applicationId, Timestamp.from(now.minus(SWEPT)))
                    .update();
            jdbc.sql("insert into case_presence (application_id, staff_id, seen_at) values (?, ?, ?)")
                    .params(applicationId, actor.id(), Timestamp.from(now))
                    .update();
        }
        return jdbc.sql("select staff_id from case_presence where application_id = ? and staff_id <> ? and seen_at > ?"
                        + " order by staff_id fetch first 10 rows only")
                .params(applicationId, actor.id(), Timestamp.from(now.minus(STAYS)))
                .query(String.class)
                .list();
    }
}
