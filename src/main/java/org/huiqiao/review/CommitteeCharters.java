package org.huiqiao.review;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The charter in force on a day. */
@Component
class CommitteeCharters {

    private final JdbcClient jdbc;

    CommitteeCharters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CommitteeCharter on(LocalDate day) {
        return jdbc.sql("""
                        select minimum_members, quorum_part, quorum_whole, majority_part, majority_whole
                        from committee_charter where valid_from <= :day order by valid_from desc
                        fetch first 1 rows only""").param("day", day).query(CommitteeCharter.class).single();
    }
}
