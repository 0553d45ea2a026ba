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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Goes through the whole chain and names the first place where it is not what it was. */
@Component
public class AuditCheck {

    private static final Duration SOON_SEALED = Duration.ofMinutes(1);

    /**
     * @param links entries in the chain
     * @param anchors heads noted outside
     * @param firstBreak nothing if the chain is whole
     */
    public record Finding(long links, int anchors, @Nullable Break firstBreak) {

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
    private final Clock clock;

    AuditCheck(JdbcClient jdbc, Mac mac, Anchors anchors, Clock clock) {
        this.jdbc = jdbc;
        this.mac = mac;
        this.anchors = anchors;
        this.clock = clock;
    }

    public Finding check() {
        Walk walk = new Walk();
        jdbc.sql("""
                        select s.seq, s.entry_id, s.hash, e.id, e.happened_at, e.actor, e.action, e.application_id,
                        e.details, e.mac from audit_seal s left join audit_entry e on e.id = s.entry_id
                        order by s.seq""").query(walk::step);
        walk.end();
        return new Finding(walk.seq, walk.anchored, walk.first);
    }

    private class Walk {

        private final Map<Long, String> noted = new HashMap<>();
        private int anchored;
        private long seq;
        private String hash = "";
        private @Nullable Break first;

        Walk() {
            try {
                for (Anchor anchor : anchors.all()) {
                    noted.put(anchor.seq(), anchor.hash());
                    anchored++;
                }
            } catch (IllegalStateException changed) {
                first = new Break(0, 0, Fault.ANCHOR_CHANGED);
            }
        }

        void step(ResultSet row) throws SQLException {
            long next = row.getLong("seq");
            long entryId = row.getLong("entry_id");
            if (next != seq + 1) {
                broken(seq + 1, entryId, Fault.LINK_MISSING);
            }
            String entryMac = row.getString("mac");
            if (entryMac == null) {
                broken(next, entryId, Fault.ENTRY_MISSING);
            } else if (!entry(row).mac(mac).equals(entryMac)) {
                broken(next, entryId, Fault.ENTRY_CHANGED);
            }
            String linked = row.getString("hash");
            if (entryMac != null
                    && !Sealer.link(mac, hash, next, entryId, entryMac).equals(linked)) {
                broken(next, entryId, Fault.LINK_CHANGED);
            }
            String outside = noted.remove(next);
            if (outside != null && !outside.equals(linked)) {
                broken(next, entryId, Fault.LINK_CHANGED);
            }
            seq = next;
            hash = linked;
        }

        void end() {
            noted.keySet().stream().sorted().findFirst().ifPresent(cut -> broken(cut, 0, Fault.END_CUT_OFF));
            jdbc.sql("""
                            select e.id from audit_entry e where e.happened_at < ?
                            and not exists (select 1 from audit_seal s where s.entry_id = e.id) order by e.id limit 1""")
                    .param(Timestamp.from(clock.instant().minus(SOON_SEALED)))
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
