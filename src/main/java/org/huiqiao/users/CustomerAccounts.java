package org.huiqiao.users;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers' accounts: one for each phone, opened by the first sign-in. */
@Component
public class CustomerAccounts {

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    CustomerAccounts(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** The account of this phone, opened now if there is none yet. */
    @Transactional
    public Actor ofPhone(Mobile phone) {
        if (find(phone).isEmpty()) {
            jdbc.sql("insert into customer_account (phone, phone_blind, opened_at) values (?, ?, ?)")
                    .params(vault.seal(phone.value()), vault.blind(phone.value()), Timestamp.from(clock.instant()))
                    .update();
        }
        return find(phone).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<String> phoneOf(String accountId) {
        return jdbc.sql("select phone from customer_account where number = ?")
                .param(number(accountId))
                .query(String.class)
                .optional()
                .map(vault::open);
    }

    static Actor actor(long number, Mobile phone) {
        return Actor.customer("C%010d".formatted(number), phone.masked());
    }

    static long number(String accountId) {
        return Long.parseLong(accountId.substring(1));
    }

    /** By its blind index; an account older than the vault, by the phone itself. */
    private Optional<Actor> find(Mobile phone) {
        return jdbc.sql("select number from customer_account where phone_blind = ? or phone = ?")
                .params(vault.blind(phone.value()), phone.value())
                .query(Long.class)
                .optional()
                .map(number -> actor(number, phone));
    }
}
