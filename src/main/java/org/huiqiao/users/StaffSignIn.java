package org.huiqiao.users;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of staff and the brake on guessing them. */
@Component
public class StaffSignIn {

    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES = 5;
    // a branch shares one address, and one name is tried from many: both count more slowly
    private static final int FAILURES_OF_ONE = 20;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final ProvenPasswords passwords;
    private final Users users;
    private final Clock clock;
    private final String nobodysHash;

    StaffSignIn(JdbcClient jdbc, PasswordEncoder encoder, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.passwords = new ProvenPasswords(encoder, clock);
        this.users = users;
        this.clock = clock;
        this.nobodysHash = encoder.encode(UUID.randomUUID().toString());
    }

    /**
     * On a device that this person has signed in from, only what failed on it counts, so that nobody can lock somebody
     * out from elsewhere, be it from the next desk.
     *
     * @param device of {@link KnownDevices}, or null
     */
    @Transactional(readOnly = true)
    public boolean tooManyFailures(String staffId, String address, @Nullable String device) {
        Timestamp since = Timestamp.from(clock.instant().minus(WINDOW));
        if (device != null) {
            return count("staff_id = ? and device = ?", since, staffId, device) >= FAILURES;
        }
        return count("staff_id = ? and address = ? and device is null", since, staffId, address) >= FAILURES
                || count("staff_id = ? and device is null", since, staffId) >= FAILURES_OF_ONE
                || count("address = ? and device is null", since, address) >= FAILURES_OF_ONE;
    }

    /** Compares a hash for unknown names too, so that the time taken tells nothing. */
    @Transactional
    public Optional<Actor> enter(String staffId, String password, String address, @Nullable String device) {
        Optional<String> kept = jdbc.sql("select password_hash from staff where id = ? and active = true")
                .param(staffId)
                .query(String.class)
                .optional();
        Optional<Actor> actor = matches(password, kept.orElse(nobodysHash)) ? users.staff(staffId) : Optional.empty();
        if (actor.isEmpty()) {
            jdbc.sql("insert into sign_in_failure (staff_id, address, device, failed_at) values (?, ?, ?, ?)")
                    .params(cut(staffId, 40), cut(address, 60), device, Timestamp.from(clock.instant()))
                    .update();
        } else if (encoder.upgradeEncoding(kept.orElseThrow())) {
            jdbc.sql("update staff set password_hash = ? where id = ?")
                    .params(encoder.encode(password), staffId)
                    .update();
        }
        return actor;
    }

    private boolean matches(String password, String hash) {
        return password.length() <= StaffPasswords.LONGEST && passwords.matches(password, hash);
    }

    private long count(String condition, Timestamp since, String... params) {
        return jdbc.sql("select count(*) from sign_in_failure where failed_at > ? and " + condition)
                .param(since)
                .params((Object[]) params)
                .query(Long.class)
                .single();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
