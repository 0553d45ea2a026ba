package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiqiao.common.Acting;
import org.huiqiao.external.CallAnswer.Status;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows of {@code outside_call}. Each step is a transaction of its own, so that a crash finds the truth. */
@Component
class CallLedger {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Clock clock;

    CallLedger(JdbcClient jdbc, PlatformTransactionManager transactions, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        this.vault = vault;
        this.clock = clock;
    }

    /** Commits the intent, or says what is already known about this key. */
    Intent open(CallRequest request, String digest, Duration longest) {
        String claim = UUID.randomUUID().toString();
        try {
            return step(() -> find(request.key())
                    .map(row -> reopen(row, request, digest, claim, longest))
                    .orElseGet(() -> first(request, digest, claim, longest)));
        } catch (DuplicateKeyException raced) {
            return step(() -> reopen(find(request.key()).orElseThrow(), request, digest, claim, longest));
        }
    }

    private Intent first(CallRequest request, String digest, String claim, Duration longest) {
        jdbc.sql("""
                        insert into outside_call(call_key, system, operation, application_id, consent_id, request_digest,
                            status, attempts, claim, claimed_until, started_at)
                        values (?, ?, ?, ?, ?, ?, 'SENDING', 1, ?, ?, ?)""")
                .params(
                        request.key(),
                        request.system(),
                        request.operation(),
                        request.applicationId(),
                        request.consentId(),
                        digest,
                        claim,
                        time(clock.instant().plus(longest)),
                        time(clock.instant()))
                .update();
        return new Intent(Intent.Next.SEND, claim, null);
    }

    private Intent reopen(Row row, CallRequest request, String digest, String claim, Duration longest) {
        if (!row.digest.equals(digest) || !row.address.equals(request.system() + "/" + request.operation())) {
            throw new IllegalStateException("key " + request.key() + " already stands for another request");
        }
        if (row.answer != null) {
            return new Intent(Intent.Next.NOTHING, claim, row.answer);
        }
        int taken = jdbc.sql("""
                        update outside_call set claim = ?, claimed_until = ?, attempts = attempts + 1
                        where call_key = ? and status in ('SENDING', 'UNKNOWN') and claimed_until <= ?""")
                .params(claim, time(clock.instant().plus(longest)), request.key(), time(clock.instant()))
                .update();
        return new Intent(taken == 1 ? Intent.Next.ASK_THEN_SEND : Intent.Next.ASK, claim, null);
    }

    /** Stores the answer unless a final one is there already; returns the one that counts. */
    CallAnswer close(String claim, CallAnswer answer) {
        return step(() -> {
            if (answer.status().isFinal()) {
                store(answer);
            } else {
                jdbc.sql("""
                                update outside_call set status = 'UNKNOWN', code = ?, claimed_until = ?
                                where call_key = ? and claim = ? and status in ('SENDING', 'UNKNOWN')""")
                        .params(answer.code(), time(clock.instant()), answer.key(), claim)
                        .update();
            }
            CallAnswer stored = find(answer.key()).orElseThrow().answer;
            return stored == null ? answer : stored;
        });
    }

    private void store(CallAnswer answer) {
        Map<String, Object> content = new HashMap<>();
        content.put("body", answer.body());
        content.put("message", answer.message());
        byte[] json = Json.bytes(content);
        jdbc.sql("""
                        update outside_call set status = ?, code = ?, answer = ?, answer_digest = ?, answered_at = ?,
                            claimed_until = ?
                        where call_key = ? and status in ('SENDING', 'UNKNOWN')""")
                .params(
                        answer.status().name(),
                        answer.code(),
                        vault.seal(new String(json, UTF_8), PersonalColumn.CALL_ANSWER.at(answer.key())),
                        Signature.sha256(json),
                        time(clock.instant()),
                        time(clock.instant()),
                        answer.key())
                .update();
    }

    List<CallEntry> of(String applicationId) {
        return jdbc.sql("""
                        select call_key, system, operation, status, code, attempts, consent_id, started_at, answered_at,
                            answer_digest
                        from outside_call where application_id = ? order by started_at, call_key""")
                .param(applicationId)
                .query((row, n) -> new CallEntry(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(9, OffsetDateTime.class)),
                        row.getString(10)))
                .list();
    }

    Optional<String> applicationOf(String key) {
        return jdbc.sql("select application_id from outside_call where call_key = ? and application_id is not null")
                .param(key)
                .query(String.class)
                .optional();
    }

    private Optional<Row> find(String key) {
        return jdbc.sql("""
                        select system, operation, request_digest, status, code, answer
                        from outside_call where call_key = ?""")
                .param(key)
                .query((row, n) -> new Row(
                        row.getString(1) + "/" + row.getString(2),
                        row.getString(3),
                        answer(key, row.getString(4), row.getString(5), row.getString(6))))
                .optional();
    }

    @SuppressWarnings("unchecked")
    private @Nullable CallAnswer answer(String key, String status, @Nullable String code, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        Map<String, Object> content =
                Json.read(vault.open(sealed, PersonalColumn.CALL_ANSWER.at(key)).getBytes(UTF_8));
        if (content == null) {
            throw new IllegalStateException("the stored answer of " + key + " is unreadable");
        }
        return new CallAnswer(
                Status.valueOf(status),
                (Map<String, Object>) content.getOrDefault("body", Map.of()),
                key,
                code,
                (String) content.get("message"));
    }

    private <T> T step(java.util.function.Supplier<T> work) {
        // a look-up belongs to no case yet, whoever asked for it
        T done = Acting.asBank(() -> transaction.execute(status -> work.get()));
        if (done == null) {
            throw new IllegalStateException("a step without result");
        }
        return done;
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private record Row(
            String address, String digest, @Nullable CallAnswer answer) {}

    /** What to do next about a key, and under which claim. */
    record Intent(Next next, String claim, @Nullable CallAnswer answer) {
        enum Next {
            SEND,
            ASK_THEN_SEND,
            ASK,
            NOTHING
        }
    }
}
