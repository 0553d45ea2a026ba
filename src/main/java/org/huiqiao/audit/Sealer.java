package org.huiqiao.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes committed entries into the chain, a moment after they were written and one node at a time, so that no
 * business transaction waits for another's link.
 */
@Component
class Sealer {

    private static final int BATCH = 500;
    /** A transaction that commits late has smaller numbers than the last link; so far back they are looked for. */
    static final int LATE = 10_000;

    record Head(long seq, long entryId, String hash) {}

    private record Unsealed(long id, String mac) {}

    private final JdbcClient jdbc;
    private final Mac mac;
    private final Clock clock;

    Sealer(JdbcClient jdbc, Mac mac, Clock clock) {
        this.jdbc = jdbc;
        this.mac = mac;
        this.clock = clock;
    }

    /** @return how many links were added */
    @Transactional
    @Scheduled(fixedDelayString = "${huiqiao.audit.seal-every:1s}", initialDelayString = "3s")
    public int seal() {
        Head head = jdbc.sql("select seq, entry_id, hash from audit_head where id = 1 for update")
                .query(Head.class)
                .single();
        List<Unsealed> entries = jdbc.sql("""
                        select e.id, e.mac from audit_entry e where e.id > ?
                        and not exists (select 1 from audit_seal s where s.entry_id = e.id)
                        order by e.id limit\s""" + BATCH)
                .param(head.entryId() - LATE)
                .query(Unsealed.class)
                .list();
        for (Unsealed entry : entries) {
            long seq = head.seq() + 1;
            head = new Head(
                    seq, Math.max(head.entryId(), entry.id()), link(mac, head.hash(), seq, entry.id(), entry.mac()));
            jdbc.sql("insert into audit_seal (seq, entry_id, hash, sealed_at) values (?, ?, ?, ?)")
                    .params(seq, entry.id(), head.hash(), Timestamp.from(clock.instant()))
                    .update();
        }
        if (!entries.isEmpty()) {
            jdbc.sql("update audit_head set seq = ?, entry_id = ?, hash = ? where id = 1")
                    .params(head.seq(), head.entryId(), head.hash())
                    .update();
        }
        return entries.size();
    }

    static String link(Mac mac, String before, long seq, long entryId, String entryMac) {
        return mac.of("link", before, String.valueOf(seq), String.valueOf(entryId), entryMac);
    }
}
