package org.huiqiao.users.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator app of each member of staff: one a person, its secret sealed, each code taken once. */
@Component
public class Authenticators {

    private static final int SECRET_BYTES = 20;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Authenticators(JdbcClient jdbc, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** What a phone must learn: to be typed, and as the address behind the picture. */
    public record Secret(String text, String uri) {

        @Override
        public String toString() {
            return "Secret[***]";
        }
    }

    @Transactional(readOnly = true)
    public boolean isEnrolled(String staffId) {
        return row(staffId, false).filter(Row::confirmed).isPresent();
    }

    /** A new secret, which counts for nothing until a code made with it was typed. */
    @Transactional
    public void begin(String staffId) {
        if (isEnrolled(staffId)) {
            return;
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        jdbc.sql("delete from authenticator where staff_id = ?").param(staffId).update();
        jdbc.sql("insert into authenticator (staff_id, secret, last_step) values (?, ?, 0)")
                .params(staffId, vault.seal(Base64.getEncoder().encodeToString(secret), place(staffId)))
                .update();
    }

    /** Shown while it is not confirmed, and never again. */
    @Transactional(readOnly = true)
    public Optional<Secret> begun(String staffId) {
        return row(staffId, false).filter(row -> !row.confirmed()).map(row -> {
            String text = Base32.encode(secret(row));
            String name = URLEncoder.encode(staffId, StandardCharsets.UTF_8);
            return new Secret(text, "otpauth://totp/Huiqiao:%s?secret=%s&issuer=Huiqiao".formatted(name, text));
        });
    }

    @Transactional
    public boolean confirm(String staffId, String code) {
        Optional<Row> row = row(staffId, true).filter(found -> !found.confirmed());
        boolean right = row.isPresent() && take(row.get(), code);
        if (right) {
            jdbc.sql("update authenticator set confirmed_at = ? where staff_id = ?")
                    .params(Timestamp.from(clock.instant()), staffId)
                    .update();
            events.publishEvent(new SecondFactorAdded(staffId, FactorKind.AUTHENTICATOR));
        }
        return right;
    }

    @Transactional
    public void remove(String staffId) {
        int removed = jdbc.sql("delete from authenticator where staff_id = ?")
                .param(staffId)
                .update();
        if (removed > 0) {
            events.publishEvent(new SecondFactorRemoved(staffId, FactorKind.AUTHENTICATOR));
        }
    }

    /** Takes a code of a confirmed authenticator, once. */
    @Transactional
    boolean take(String staffId, String code) {
        return row(staffId, true)
                .filter(Row::confirmed)
                .filter(row -> take(row, code))
                .isPresent();
    }

    private boolean take(Row row, String code) {
        OptionalLong step = Totp.match(secret(row), code, clock.instant(), row.lastStep());
        if (step.isPresent()) {
            jdbc.sql("update authenticator set last_step = ? where staff_id = ?")
                    .params(step.getAsLong(), row.staffId())
                    .update();
        }
        return step.isPresent();
    }

    private static PersonalColumn.Place place(String staffId) {
        return PersonalColumn.AUTHENTICATOR.at(staffId);
    }

    private byte[] secret(Row row) {
        return Base64.getDecoder().decode(vault.open(row.secret(), place(row.staffId())));
    }

    private Optional<Row> row(String staffId, boolean locked) {
        return jdbc.sql("select staff_id, secret, confirmed_at, last_step from authenticator where staff_id = ?"
                        + (locked ? " for update" : ""))
                .param(staffId)
                .query(Row.class)
                .optional();
    }

    record Row(String staffId, String secret, @Nullable Timestamp confirmedAt, long lastStep) {

        boolean confirmed() {
            return confirmedAt != null;
        }
    }
}
