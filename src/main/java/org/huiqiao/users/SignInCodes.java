package org.huiqiao.users;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.huiqiao.common.Refused;
import org.huiqiao.limits.Limits;
import org.huiqiao.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Six-digit codes that prove a customer holds the phone. The row of a phone is locked first, so tries cannot race. */
@Component
public class SignInCodes {

    static final int TRIES = 5;
    static final Duration VALID = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Limits limits;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SignInCodes(
            JdbcClient jdbc,
            Vault vault,
            Limits limits,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.limits = limits;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Counted before anything is locked: whoever asks too often costs nothing. */
    public void issue(Mobile phone) {
        String who = vault.blind(phone.value());
        limits.tryAcquire(who, "sms-minute").ifPresent(wait -> {
            throw new CodeAskedTooSoon(Limits.seconds(wait));
        });
        limits.tryAcquire(who, "sms-day").ifPresent(wait -> {
            throw new CodesUsedUp(Limits.seconds(wait));
        });
        transaction.executeWithoutResult(status -> write(phone));
    }

    private void write(Mobile phone) {
        Optional<Issued> last = lock(phone);
        String code = "%06d".formatted(random.nextInt(1_000_000));
        String sql = last.isPresent() ? """
                  update sign_in_code set code_hash = :hash, issued_at = :now, tries = 0, used = false where phone = :phone""" : """
                  insert into sign_in_code (code_hash, issued_at, tries, used, phone)
                  values (:hash, :now, 0, false, :phone)""";
        jdbc.sql(sql)
                .param("hash", digest(phone, code))
                .param("now", Timestamp.from(clock.instant()))
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
        boolean right = Vault.same(issued.codeHash(), digest(phone, code.strip()));
        jdbc.sql("update sign_in_code set tries = tries + 1, used = ? where phone = ?")
                .params(right, vault.blind(phone.value()))
                .update();
        if (!right) {
            throw new CodeDoesNotMatch(TRIES - issued.tries() - 1);
        }
    }

    /** Of six digits no slow hash keeps a secret; a keyed one does. */
    private String digest(Mobile phone, String code) {
        return vault.blind("sign-in-code#" + phone.value() + "#" + code);
    }

    private Optional<Issued> lock(Mobile phone) {
        return jdbc.sql("select phone, code_hash, issued_at, tries, used from sign_in_code where phone = ? for update")
                .param(vault.blind(phone.value()))
                .query(Issued.class)
                .optional();
    }

    record Issued(String phone, String codeHash, Timestamp issuedAt, int tries, boolean used) {}
}
