package org.huiqiao.facesign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in a session, in order, each entry bound to the one before (电子签名法 4–8, evidence pack 1.9). */
@Component
class EvidenceRecord {

    private static final String BEGINNING = "0".repeat(64);

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final JdbcClient jdbc;
    private final Clock clock;

    EvidenceRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void append(String sessionId, String actor, String what, Map<String, Object> detail) {
        List<EvidenceEntry> before = entries(sessionId);
        int no = before.size() + 1;
        String previous = before.isEmpty() ? BEGINNING : before.get(no - 2).entryHash();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String content = write(new TreeMap<>(detail));
        jdbc.sql("insert into face_sign_evidence"
                        + " (session_id, entry_no, happened_at, actor, what, detail, previous_hash, entry_hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sessionId,
                        no,
                        Timestamp.from(at),
                        actor,
                        what,
                        content,
                        previous,
                        hash(no, at, actor, what, content, previous))
                .update();
    }

    List<EvidenceEntry> entries(String sessionId) {
        return jdbc.sql("select entry_no, happened_at, actor, what, detail, previous_hash, entry_hash"
                        + " from face_sign_evidence where session_id = ? order by entry_no")
                .param(sessionId)
                .query((row, number) -> new EvidenceEntry(
                        row.getInt("entry_no"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getString("previous_hash"),
                        row.getString("entry_hash")))
                .list();
    }

    boolean has(String sessionId, String what) {
        return entries(sessionId).stream().anyMatch(entry -> entry.what().equals(what));
    }

    /** The first entry that is not what was written, if any. */
    Optional<Integer> firstBreak(String sessionId) {
        String previous = BEGINNING;
        int no = 0;
        for (EvidenceEntry entry : entries(sessionId)) {
            no++;
            String expected = hash(no, entry.happenedAt(), entry.actor(), entry.what(), entry.detail(), previous);
            if (entry.entryNo() != no
                    || !entry.previousHash().equals(previous)
                    || !entry.entryHash().equals(expected)) {
                return Optional.of(no);
            }
            previous = entry.entryHash();
        }
        return Optional.empty();
    }

    String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String hash(int no, Instant at, String actor, String what, String detail, String previous) {
        String line = write(List.of(no, at.toString(), actor, what, detail, previous));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
