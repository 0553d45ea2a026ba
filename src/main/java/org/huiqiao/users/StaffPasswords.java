package org.huiqiao.users;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff choose their own password: long, not their name, not one that everybody has. */
@Component
public class StaffPasswords {

    public static final int SHORTEST = 12;
    public static final int LONGEST = 100;
    private static final String NOBODYS = "!";

    private final JdbcClient jdbc;
    private final PasswordEncoder encoder;
    private final CommonPasswords common;
    private final SessionsOfLeavers sessions;
    private final ApplicationEventPublisher events;

    StaffPasswords(
            JdbcClient jdbc,
            PasswordEncoder encoder,
            CommonPasswords common,
            SessionsOfLeavers sessions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.encoder = encoder;
        this.common = common;
        this.sessions = sessions;
        this.events = events;
    }

    /** What stands against this password, as a message key. */
    public Optional<String> problem(String staffId, String chosen) {
        if (chosen.codePointCount(0, chosen.length()) < SHORTEST) {
            return Optional.of("users.password.problem.short");
        }
        if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return Optional.of("users.password.problem.long");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(chosen)) {
            return Optional.of("users.password.problem.unreadable");
        }
        if (letters(chosen).contains(letters(staffId))) {
            return Optional.of("users.password.problem.name");
        }
        return common.contain(chosen) ? Optional.of("users.password.problem.common") : Optional.empty();
    }

    /** Ends every other session of this person; {@code session} is the one that goes on. */
    @Transactional
    public void set(String staffId, String chosen, @Nullable String session) {
        if (problem(staffId, chosen).isPresent()) {
            throw new IllegalArgumentException("A password that the rules refuse");
        }
        jdbc.sql("update staff set password_hash = ? where id = ?")
                .params(encoder.encode(chosen), staffId)
                .update();
        sessions.end(staffId, session);
        events.publishEvent(new PasswordChanged(staffId));
    }

    /** From now on no password opens, until a new one is chosen. */
    @Transactional
    void take(String staffId) {
        jdbc.sql("update staff set password_hash = ? where id = ?")
                .params(NOBODYS, staffId)
                .update();
        sessions.end(staffId, null);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
