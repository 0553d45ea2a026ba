package org.huiqiao.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was released, and each shipped file as somebody last decided upon it. */
@Component
@DependsOnDatabaseInitialization
class ReleaseLedger {

    private final JdbcClient jdbc;

    ReleaseLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else releases. */
    void lock() {
        jdbc.sql("select id from model_gate for update").query(Integer.class).single();
    }

    void keep(ModelRelease release) {
        jdbc.sql("insert into model_release (deployment_id, source, made_by, approved_by, note, released_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        release.deploymentId(),
                        release.source().name(),
                        release.madeBy(),
                        release.approvedBy(),
                        release.note(),
                        Timestamp.from(release.releasedAt()))
                .update();
        release.hashes().forEach((name, hash) -> jdbc.sql("insert into model_release_file (release_id, name, hash)"
                        + " select id, ?, ? from model_release where deployment_id = ?")
                .params(name, hash, release.deploymentId())
                .update());
    }

    /** What new cases start with. */
    Optional<ModelRelease> current() {
        return newest(1).stream().findFirst();
    }

    List<ModelRelease> newest(int most) {
        return jdbc.sql("select * from model_release order by id desc fetch first ? rows only")
                .param(most)
                .query((row, n) -> new ModelRelease(
                        row.getLong("id"),
                        row.getString("deployment_id"),
                        ModelRelease.Source.valueOf(row.getString("source")),
                        row.getString("made_by"),
                        row.getString("approved_by"),
                        row.getString("note"),
                        instant(row.getTimestamp("released_at")),
                        hashes(row.getLong("id"))))
                .list();
    }

    private SortedMap<String, String> hashes(long release) {
        SortedMap<String, String> hashes = new TreeMap<>();
        jdbc.sql("select name, hash from model_release_file where release_id = ?")
                .param(release)
                .query(row -> {
                    hashes.put(row.getString("name"), row.getString("hash"));
                });
        return hashes;
    }

    /** The hashes of the shipped files as last decided upon; null for one that was taken away. */
    Map<String, @Nullable String> decided() {
        Map<String, @Nullable String> decided = new TreeMap<>();
        jdbc.sql("select name, hash from model_file").query(row -> {
            decided.put(row.getString("name"), row.getString("hash"));
        });
        return decided;
    }

    void decide(String name, @Nullable String hash) {
        jdbc.sql("delete from model_file where name = ?").param(name).update();
        jdbc.sql("insert into model_file (name, hash) values (?, ?)")
                .params(name, hash)
                .update();
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }
}
