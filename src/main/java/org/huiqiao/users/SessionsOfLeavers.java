package org.huiqiao.users;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whoever may not work here any more is signed out within seconds, whichever way the record was changed. */
@Component
class SessionsOfLeavers {

    private final JdbcClient jdbc;

    SessionsOfLeavers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "${huiqiao.users.leavers-every:5s}", initialDelayString = "5s")
    void end() {
        jdbc.sql("delete from spring_session where principal_name in (select id from staff where active = false)")
                .update();
    }

    /** Every session of this person but the one that is kept. */
    void end(String staffId, @Nullable String kept) {
        jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .params(staffId, kept == null ? "" : kept)
                .update();
    }
}
