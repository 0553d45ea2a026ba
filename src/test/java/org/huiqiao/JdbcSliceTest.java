package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JdbcSlice
class JdbcSliceTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void migrationsRunAndTimesComeBackAsTheyWent() {
        Instant now = Instant.parse("2026-03-16T02:00:00Z");
        jdbc.sql("insert into model_release(deployment_id, source, made_by, note, released_at) values (?, ?, ?, ?, ?)")
                .params("d", "START", "system", "start", Timestamp.from(now))
                .update();
        assertThat(jdbc.sql("select released_at from model_release")
                        .query(Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(now);
    }
}
