package org.huiqiao.once;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Requests under way and what was answered to those that are over. Nothing here opens a transaction: a claim is seen
 * by all nodes at once, and {@link #acted} belongs to the transaction of the act.
 */
@Component
@EnableConfigurationProperties(OnceSettings.class)
class Answers {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final OnceSettings settings;
    private final Clock clock;

    Answers(JdbcClient jdbc, Vault vault, OnceSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    record Row(
            String bodyDigest,
            String claim,
            Timestamp claimedAt,
            boolean acted,
            @Nullable Integer status) {}

    /** Empty when the request is over and was answered: {@link #given} has the answer. */
    Optional<Claim> claim(RequestKey key) {
        Claim claim = new Claim(key.id(), UUID.randomUUID().toString());
        try {
            jdbc.sql("""
                            insert into answered_request (id, body_digest, claim, claimed_at, acted)
                            values (?, ?, ?, ?, false)""")
                    .params(key.id(), key.digest(), claim.token(), Timestamp.from(clock.instant()))
                    .update();
            return Optional.of(claim);
        } catch (DuplicateKeyException known) {
            return find(key.id()).map(row -> again(row, key, claim)).orElseThrow(RequestUnderWay::new);
        }
    }

    private Optional<Claim> again(Row row, RequestKey key, Claim claim) {
        if (!row.bodyDigest().equals(key.digest())) {
            throw new KeyUsedForOther();
        }
        if (row.status() != null) {
            return Optional.empty();
        }
        Instant leaseEnds = row.claimedAt().toInstant().plus(settings.lease());
        if (clock.instant().isBefore(leaseEnds)) {
            throw new RequestUnderWay();
        }
        if (row.acted()) {
            throw new AnswerLost();
        }
        int taken = jdbc.sql(
                        "update answered_request set claim = ?, claimed_at = ? where id = ? and claim = ? and acted = false")
                .params(claim.token(), Timestamp.from(clock.instant()), key.id(), row.claim())
                .update();
        if (taken == 0) {
            throw new RequestUnderWay();
        }
        return Optional.of(claim);
    }

    Optional<Answer> given(RequestKey key) {
        return jdbc.sql("select status, headers, body from answered_request where id = ? and status is not null")
                .param(key.id())
                .query((row, n) ->
                        new Answer(row.getInt(1), row.getString(2), vault.open(row.getString(3), place(key.id()))))
                .optional();
    }

    /** @return false when the claim is void: somebody else deals with the request now */
    boolean acted(Claim claim) {
        return jdbc.sql("update answered_request set acted = true where id = ? and claim = ?")
                        .params(claim.id(), claim.token())
                        .update()
                == 1;
    }

    /** An answer to an act is kept, and so is a good one; a refusal that changed nothing may be asked again. */
    void answered(Claim claim, Answer answer) {
        int kept = jdbc.sql("""
                        update answered_request set status = ?, headers = ?, body = ?
                        where id = ? and claim = ? and (acted = true or ? < 400)""")
                .params(
                        answer.status(),
                        answer.headers(),
                        vault.seal(answer.body(), place(claim.id())),
                        claim.id(),
                        claim.token(),
                        answer.status())
                .update();
        if (kept == 0) {
            forget(claim);
        }
    }

    /** Nothing came of the request, unless it had acted before it broke. */
    void forget(Claim claim) {
        jdbc.sql("delete from answered_request where id = ? and claim = ? and acted = false")
                .params(claim.id(), claim.token())
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void clear() {
        jdbc.sql("delete from answered_request where claimed_at < ?")
                .param(Timestamp.from(clock.instant().minus(settings.kept())))
                .update();
    }

    private static PersonalColumn.Place place(String id) {
        return PersonalColumn.ANSWERS.at(id);
    }

    private Optional<Row> find(String id) {
        return jdbc.sql("select body_digest, claim, claimed_at, acted, status from answered_request" + " where id = ?")
                .param(id)
                .query(Row.class)
                .optional();
    }
}
