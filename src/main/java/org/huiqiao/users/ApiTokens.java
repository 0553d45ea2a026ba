package org.huiqiao.users;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opaque bearer tokens for customers of a partner's page. Only their hash is kept. */
@Component
public class ApiTokens {

    static final Duration VALID = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    public record Token(String token, Instant expiresAt) {}

    @Transactional
    public Token issue(Actor customer) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant expiresAt = clock.instant().plus(VALID);
        jdbc.sql("delete from api_token where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into api_token (token_hash, account_number, expires_at) values (?, ?, ?)")
                .params(hash(token), CustomerAccounts.number(customer.id()), Timestamp.from(expiresAt))
                .update();
        return new Token(token, expiresAt);
    }

    @Transactional(readOnly = true)
    public Optional<Actor> holder(String token) {
        return jdbc.sql("""
                        select a.number, a.phone from api_token t join customer_account a on a.number = t.account_number
                        where t.token_hash = ? and t.expires_at > ?""")
                .params(hash(token), Timestamp.from(clock.instant()))
                .query((row, n) -> CustomerAccounts.actor(
                        row.getLong(1),
                        Mobile.parse(vault.open(row.getString(2), PersonalColumn.ACCOUNT_PHONE.at(row.getString(1))))))
                .optional();
    }

    @Transactional
    public void revoke(String token) {
        jdbc.sql("delete from api_token where token_hash = ?")
                .param(hash(token))
                .update();
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
