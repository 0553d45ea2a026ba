package org.huiqiao.users;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Six-digit codes that prove a customer holds the phone. The row of a phone is locked first, so tries cannot race. */
@Component
public class SignInCodes {

    static final int TRIES = 5;
    static final int A_DAY = 5;
    static final Duration VALID = Duration.ofMinutes(5);
    static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInCodes(JdbcClient jdbc, Vault vault, PasswordEncoder encoder, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void issue(Mobile phone) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Optional<Issued> last = lock(phone);
        last.ifPresent(code -> refuseTooSoon(code, now, today));
        String code = "%06d".formatted(random.nextInt(1_000_000));
        int issuedToday = last.filter(row -> row.issuedOn().equals(today))
                        .map(Issued::issuedToday)
                        .orElse(0)
                + 1;
        String sql = last.isPresent() ? """
                  update sign_in_code set code_hash = :hash, issued_at = :now, issued_on = :today,
                  issued_today = :count, tries = 0, used = false where phone = :phone""" : """
                  insert into sign_in_code (code_hash, issued_at, issued_on, issued_today, tries, used, phone)
                  values (:hash, :now, :today, :count, 0, false, :phone)""";
        jdbc.sql(sql)
                .param("hash", encoder.encode(code))
                .param("now", Timestamp.from(now))
                .param("today", today)
                .param("count", issuedToday)
                .param("phone", vault.blind(phone.value()))
                .update();
        events.publishEvent(new SignInCodeIssued(phone.value(), code));
    }

    @Transactional(noRollbackFor = Refused.class)
    public void verify(Mobile phone, String code) {
        Issued issued = lock(phone).orElseThrow(() -> new CodeDoesNotMatch(0));
        if (issued.used()
                || issued.tries() >= TRIES
                || clock.instant().isAfter(issued.issuedAt().toInstant().plus(VALID))) {
            throw new CodeDoesNotMatch(0);
        }
        boolean right = encoder.matches(code.strip(), issued.codeHash());
        jdbc.sql("update sign_in_code set tries = tries + 1, used = ? where phone = ?")
                .params(right, vault.blind(phone.value()))
                .update();
        if (!right) {
            throw new CodeDoesNotMatch(TRIES - issued.tries() - 1);
        }
    }

    private static void refuseTooSoon(Issued last, Instant now, LocalDate today) {
        long wait =
                PAUSE.minus(Duration.between(last.issuedAt().toInstant(), now)).toSeconds();
        if (wait > 0) {
            throw new CodeAskedTooSoon(wait);
        }
        if (last.issuedOn().equals(today) && last.issuedToday() >= A_DAY) {
            throw new CodesUsedUp();
        }
    }

    private Optional<Issued> lock(Mobile phone) {
        return jdbc.sql("select * from sign_in_code where phone = ? for update")
                .param(vault.blind(phone.value()))
                .query(Issued.class)
                .optional();
    }

    record Issued(
            String phone,
            String codeHash,
            Timestamp issuedAt,
            LocalDate issuedOn,
            int issuedToday,
            int tries,
            boolean used) {}
}
