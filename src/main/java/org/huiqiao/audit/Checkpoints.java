package org.huiqiao.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the chain was found whole. Whoever has the database can take it back, and not put it forward. */
@Component
class Checkpoints {

    private static final Checkpoint START = new Checkpoint(0, 0, "");

    /** @param hash of that link */
    record Checkpoint(long seq, long entryId, String hash) {}

    private record Kept(long seq, long entryId, String hash, String mac) {

        Checkpoint at() {
            return new Checkpoint(seq, entryId, hash);
        }
    }

    private final JdbcClient jdbc;
    private final Mac mac;

    Checkpoints(JdbcClient jdbc, Mac mac) {
        this.jdbc = jdbc;
        this.mac = mac;
    }

    /** The start, if somebody else wrote what is kept. */
    Checkpoint last() {
        return jdbc.sql("select seq, entry_id, hash, mac from audit_checkpoint where id = 1")
                .query(Kept.class)
                .optional()
                .filter(kept -> code(kept.at()).equals(kept.mac))
                .map(Kept::at)
                .orElse(START);
    }

    void reached(long seq, long entryId, String hash) {
        Checkpoint at = new Checkpoint(seq, entryId, hash);
        jdbc.sql("update audit_checkpoint set seq = ?, entry_id = ?, hash = ?, mac = ? where id = 1")
                .params(seq, entryId, hash, code(at))
                .update();
    }

    private String code(Checkpoint at) {
        return mac.of("checkpoint", String.valueOf(at.seq), String.valueOf(at.entryId), at.hash);
    }
}
