package org.huiqiao.contract;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that prove intent. The row of a case is locked first, so tries cannot race; a code is good for one set only. */
@Component
class SigningCodes {

    static final int TRIES = 5;
    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SigningCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    String issue(String applicationId, String contractSet) {
        Instant now = clock.instant();
        Optional<Issued> last = lock(applicationId);
        last.ifPresent(code -> refuseTooSoon(code, now));
        String code = "%06d".formatted(random.nextInt(1_000_000));
        String sql = last.isPresent() ? """
                  update signing_code set contract_set = :set, code_hash = :hash, issued_at = :now, tries = 0, used = false
                  where application_id = :id""" : """
                  insert into signing_code (contract_set, code_hash, issued_at, tries, used, application_id)
                  values (:set, :hash, :now, 0, false, :id)""";
        jdbc.sql(sql)
                .param("set", contractSet)
                .param("hash", digest(applicationId, code))
                .param("now", Timestamp.from(now))
                .param("id", applicationId)
                .update();
        return code;
    }

    void verify(String applicationId, String contractSet, String code) {
        Issued issued = lock(applicationId)
                .filter(row -> usable(row, contractSet))
                .orElseThrow(() -> new SigningCodeDoesNotMatch(0));
        boolean right = Vault.same(issued.codeHash(), digest(applicationId, code.strip()));
        jdbc.sql("update signing_code set tries = tries + 1, used = ? where application_id = ?")
                .params(right, applicationId)
                .update();
        if (!right) {
            throw new SigningCodeDoesNotMatch(TRIES - issued.tries() - 1);
        }
    }

    private boolean usable(Issued row, String contractSet) {
        return row.contractSet().equals(contractSet)
                && !row.used()
                && row.tries() < TRIES
                && !clock.instant().isAfter(row.issuedAt().toInstant().plus(VALID));
    }

    private static void refuseTooSoon(Issued last, Instant now) {
        long wait =
                PAUSE.minus(Duration.between(last.issuedAt().toInstant(), now)).toSeconds();
        if (wait > 0) {
            throw new SigningCodeAskedTooSoon(wait);
        }
    }

    private String digest(String applicationId, String code) {
        return vault.blind("signing-code#" + applicationId + "#" + code);
    }

    private Optional<Issued> lock(String applicationId) {
        return jdbc.sql("select * from signing_code where application_id = ? for update")
                .param(applicationId)
                .query(Issued.class)
                .optional();
    }

    record Issued(String contractSet, String codeHash, Timestamp issuedAt, int tries, boolean used) {}
}
