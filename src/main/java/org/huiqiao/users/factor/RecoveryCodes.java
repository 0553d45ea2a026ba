package org.huiqiao.users.factor;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the day the phone is lost: ten codes, shown once, each good once. Only their blind index is kept. */
@Component
public class RecoveryCodes {

    private static final int CODES = 10;
    private static final int RANDOM_BYTES = 10;
    private static final int SHOWN_TOGETHER = 4;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Ten new ones; those from before are void. */
    @Transactional
    public List<String> renew(String staffId) {
        remove(staffId);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            byte[] bytes = new byte[RANDOM_BYTES];
            random.nextBytes(bytes);
            String code = Base32.encode(bytes);
            jdbc.sql("insert into recovery_code (code_blind, staff_id) values (?, ?)")
                    .params(blind(staffId, code), staffId)
                    .update();
            codes.add(code.replaceAll("(.{" + SHOWN_TOGETHER + "})(?=.)", "$1-"));
        }
        return codes;
    }

    @Transactional(readOnly = true)
    public int left(String staffId) {
        return jdbc.sql("select count(*) from recovery_code where staff_id = ? and used_at is null")
                .param(staffId)
                .query(Integer.class)
                .single();
    }

    @Transactional
    public void remove(String staffId) {
        jdbc.sql("delete from recovery_code where staff_id = ?").param(staffId).update();
    }

    @Transactional
    boolean take(String staffId, String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return jdbc.sql(
                                "update recovery_code set used_at = ? where code_blind = ? and staff_id = ? and used_at is null")
                        .params(Timestamp.from(clock.instant()), blind(staffId, code), staffId)
                        .update()
                == 1;
    }

    private String blind(String staffId, String code) {
        return vault.blind("recovery " + staffId + " " + code);
    }
}
