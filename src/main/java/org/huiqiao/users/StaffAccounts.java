package org.huiqiao.users;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huiqiao.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who gets an account of the bank's staff and who loses it. A new one is handed over as a starting code, with which its
 * owner, and nobody else, chooses the password.
 */
@Component
public class StaffAccounts {

    static final Duration CODE_VALID = Duration.ofHours(24);
    private static final String CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 20;

    private final JdbcClient jdbc;
    private final StaffPasswords passwords;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffAccounts(
            JdbcClient jdbc, StaffPasswords passwords, Vault vault, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    /** @return the starting code */
    @Transactional
    String open(String id, String name, @Nullable String branch, Set<Role> posts) {
        jdbc.sql("insert into staff (id, name, password_hash, branch_id, active) values (?, ?, '!', ?, true)")
                .params(id, name, branch)
                .update();
        posts.forEach(post -> jdbc.sql("insert into staff_role (staff_id, role_name) values (?, ?)")
                .params(id, post.name())
                .update());
        return issue(id);
    }

    /** Password, second factors and sessions end. */
    @Transactional
    String issue(String id) {
        passwords.take(id);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(i > 0 && i % 5 == 0 ? "-" : "")
                    .append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
        }
        jdbc.sql("delete from starting_code where staff_id = ?").param(id).update();
        jdbc.sql("insert into starting_code (staff_id, code_blind, expires_at) values (?, ?, ?)")
                .params(
                        id,
                        blind(id, code.toString()),
                        Timestamp.from(clock.instant().plus(CODE_VALID)))
                .update();
        events.publishEvent(new StartingCodeIssued(id));
        return code.toString();
    }

    /** @return whether there was such a person */
    @Transactional
    boolean close(String id) {
        passwords.take(id);
        return jdbc.sql("update staff set active = false where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    @Transactional
    void openBranch(Branch branch, List<String> regions) {
        jdbc.sql("insert into branch (id, name, name_en) values (?, ?, ?)")
                .params(branch.id(), branch.name(), branch.nameEn())
                .update();
        regions.forEach(region -> jdbc.sql("insert into branch_region (region, branch_id) values (?, ?)")
                .params(region, branch.id())
                .update());
    }

    @Transactional(readOnly = true)
    public boolean mayStart(String id, String code) {
        return jdbc.sql("""
                        select count(*) from starting_code c join staff s on s.id = c.staff_id
                        where c.staff_id = ? and c.code_blind = ? and c.expires_at > ? and s.active = true""")
                        .params(id, blind(id, code), Timestamp.from(clock.instant()))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Uses the code up. */
    @Transactional
    public void start(String id, String code, String chosen) {
        int used = jdbc.sql("delete from starting_code where staff_id = ? and code_blind = ? and expires_at > ?")
                .params(id, blind(id, code), Timestamp.from(clock.instant()))
                .update();
        if (used == 1) {
            passwords.set(id, chosen, null);
        }
    }

    private String blind(String id, String code) {
        return vault.blind("start " + id + " " + code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }
}
