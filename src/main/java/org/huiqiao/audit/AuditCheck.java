package org.huiqiao.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.huiqiao.audit.Anchors.Anchor;
import org.huiqiao.audit.Checkpoints.Checkpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the whole chain and names the first place where it is not what it was. */
@Component
public class AuditCheck {

    private static final long AT_ONCE = 50_000;
    private static final Duration SOON_SEALED = Duration.ofMinutes(1);

    /**
     * @param anchors heads noted outside
     * @param from the link after which this look began; what lies before was found whole earlier
     * @param links the last one that was looked at
     * @param firstBreak nothing if the chain is whole
     */
    public record Finding(
            long links, int anchors, long from, @Nullable Break firstBreak) {

        public boolean whole() {
            return firstBreak == null;
        }
    }

    /** @param seq the link, or 0 where an entry is in no link */
    public record Break(long seq, long entryId, Fault fault) {}

    public enum Fault {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        LINK_MISSING,
        LINK_CHANGED,
        ENTRY_NOT_LINKED,
        END_CUT_OFF,
        ANCHOR_CHANGED
    }

    private final JdbcClient jdbc;
    private final Mac mac;
    private final Anchors anchors;
    private final Checkpoints checkpoints;
    private final Clock clock;

    AuditCheck(JdbcClient jdbc, Mac mac, Anchors anchors, Checkpoints checkpoints, Clock clock) {
        this.jdbc = jdbc;
        this.mac = mac;
        this.anchors = anchors;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** The whole chain from its first link. */
    public Finding check() {
        return walk(new Walk(new Checkpoint(0, 0, "")), Long.MAX_VALUE);
    }

    /** From where the chain was found whole last, and not more at once than a page can wait for. */
    public Finding goOn() {
        Checkpoint last = checkpoints.last();
        return walk(new Walk(last), last.seq() + AT_ONCE);
    }

    private Finding walk(Walk walk, long upTo) {
        walk.begin();
        jdbc.sql("""
                        select s.seq, s.entry_id, s.hash, e.id, e.happened_at, e.actor, e.action, e.application_id,
                        e.details, e.mac from audit_seal s left join audit_entry e on e.id = s.entry_id
                        where s.seq > ? and s.seq <= ? order by s.seq""").params(walk.from.seq(), upTo).query(walk::step);
        if (walk.seq < upTo) {
            walk.end();
        }
        if (walk.first == null) {
            checkpoints.reached(walk.seq, walk.entryId, walk.hash);
        }
        return new Finding(walk.seq, walk.anchored, walk.from.seq(), walk.first);
    }

    private class Walk {

        private final Map<Long, String> noted = new HashMap<>();
        private final Checkpoint from;
        private int anchored;
        private long seq;
        private long entryId;
        private String hash;
        private @Nullable Break first;

        Walk(Checkpoint from) {
            this.from = from;
            seq = from.seq();
            entryId = from.entryId();
            hash = from.hash();
        }

        /** The link that was the last one is still there, and the anchors are ours. */
        void begin() {
            String kept = seq == 0 ? "" : hashOf(seq);
            if (!hash.equals(kept)) {
                broken(seq, 0, kept == null ? Fault.END_CUT_OFF : Fault.LINK_CHANGED);
            }
            try {
                for (Anchor anchor : anchors.all()) {
                    anchored++;
                    if (anchor.seq() > from.seq()) {
                        noted.put(anchor.seq(), anchor.hash());
                    }
                }
            } catch (IllegalStateException changed) {
                broken(0, 0, Fault.ANCHOR_CHANGED);
            }
        }

        private @Nullable String hashOf(long link) {
            return jdbc.sql("select hash from audit_seal where seq = ?")
                    .param(link)
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }

        void step(ResultSet row) throws SQLException {
            long next = row.getLong("seq");
            long linkedEntry = row.getLong("entry_id");
            if (next != seq + 1) {
                broken(seq + 1, linkedEntry, Fault.LINK_MISSING);
            }
            String entryMac = row.getString("mac");
            if (entryMac == null) {
                broken(next, linkedEntry, Fault.ENTRY_MISSING);
            } else if (!entry(row).mac(mac).equals(entryMac)) {
                broken(next, linkedEntry, Fault.ENTRY_CHANGED);
            }
            String linked = row.getString("hash");
            if (entryMac != null
                    && !Sealer.link(mac, hash, next, linkedEntry, entryMac).equals(linked)) {
                broken(next, linkedEntry, Fault.LINK_CHANGED);
            }
            String outside = noted.remove(next);
            if (outside != null && !outside.equals(linked)) {
                broken(next, linkedEntry, Fault.LINK_CHANGED);
            }
            seq = next;
            entryId = Math.max(entryId, linkedEntry);
            hash = linked;
        }

        void end() {
            noted.keySet().stream().sorted().findFirst().ifPresent(cut -> broken(cut, 0, Fault.END_CUT_OFF));
            jdbc.sql("""
                            select e.id from audit_entry e where e.id > ? and e.happened_at < ?
                            and not exists (select 1 from audit_seal s where s.entry_id = e.id) order by e.id limit 1""")
                    .params(
                            from.entryId() - Sealer.LATE,
                            Timestamp.from(clock.instant().minus(SOON_SEALED)))
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> broken(0, id, Fault.ENTRY_NOT_LINKED));
        }

        private void broken(long at, long entryId, Fault fault) {
            if (first == null) {
                first = new Break(at, entryId, fault);
            }
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Instant at = row.getTimestamp("happened_at").toInstant();
        return new AuditEntry(
                at,
                row.getString("actor"),
                row.getString("action"),
                row.getString("application_id"),
                row.getString("details"));
    }
}
