package org.huiqiao.users;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of staff and the brake on guessing them. */
@Component
public class StaffSignIn {

    public static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FAILURES = 5;
    // a branch shares one address, and nobody may lock a colleague out from outside: both count more slowly
    private static final int FAILURES_OF_ONE = 20;

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final Users users;
    private final Clock clock;
    private final String nobodysHash;

    StaffSignIn(JdbcClient jdbc, PasswordEncoder encoder, Users users, Clock clock) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.users = users;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody");
    }

    @Transactional(readOnly = true)
    public boolean tooManyFailures(String staffId, String address) {
        Timestamp since = Timestamp.from(clock.instant().minus(WINDOW));
        return count("staff_id = ? and address = ?", since, staffId, address) >= FAILURES
                || count("staff_id = ?", since, staffId) >= FAILURES_OF_ONE
                || count("address = ?", since, address) >= FAILURES_OF_ONE;
    }

    /** Compares a hash for unknown names too, so that the time taken tells nothing. */
    @Transactional
    public Optional<Actor> enter(String staffId, String password, String address) {
        String hash = jdbc.sql("select password_hash from staff where id = ? and active = true")
                .param(staffId)
                .query(String.class)
                .optional()
                .orElse(nobodysHash);
        Optional<Actor> actor = encoder.matches(password, hash) ? users.staff(staffId) : Optional.empty();
        if (actor.isEmpty()) {
            jdbc.sql("insert into sign_in_failure (staff_id, address, failed_at) values (?, ?, ?)")
                    .params(cut(staffId, 40), cut(address, 60), Timestamp.from(clock.instant()))
                    .update();
        }
        return actor;
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
