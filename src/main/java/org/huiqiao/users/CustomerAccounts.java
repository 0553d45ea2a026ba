package org.huiqiao.users;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
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
            open(phone);
        }
        return find(phone).orElseThrow();
    }

    /** The account of this phone, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> known(Mobile phone) {
        return find(phone).map(Actor::id);
    }

    @Transactional(readOnly = true)
    public Optional<String> phoneOf(String accountId) {
        return jdbc.sql("select phone from customer_account where number = ?")
                .param(number(accountId))
                .query(String.class)
                .optional()
                .map(stored -> vault.open(stored, place(number(accountId))));
    }

    /** The number comes from the database, and the phone is sealed for it. */
    private void open(Mobile phone) {
        KeyHolder inserted = new GeneratedKeyHolder();
        jdbc.sql("insert into customer_account (phone, phone_blind, opened_at) values ('', ?, ?)")
                .params(vault.blind(phone.value()), Timestamp.from(clock.instant()))
                .update(inserted, "number");
        long number = Objects.requireNonNull(inserted.getKey()).longValue();
        jdbc.sql("update customer_account set phone = ? where number = ?")
                .params(vault.seal(phone.value(), place(number)), number)
                .update();
    }

    private static PersonalColumn.Place place(long number) {
        return PersonalColumn.ACCOUNT_PHONE.at(String.valueOf(number));
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
