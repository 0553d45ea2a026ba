package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sets of keys in the database, each wrapped by the master key. */
class Keyring {

    private final JdbcClient jdbc;
    private final Aead master;

    Keyring(JdbcClient jdbc, String masterKey) throws GeneralSecurityException {
        this.jdbc = jdbc;
        this.master = new AesGcmJce(MessageDigest.getInstance("SHA-256").digest(masterKey.getBytes(UTF_8)));
    }

    /** The set of this purpose, made now if there is none. */
    KeysetHandle keys(String purpose, Parameters parameters) throws GeneralSecurityException {
        Optional<KeysetHandle> kept = kept(purpose);
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            jdbc.sql("insert into vault_key (purpose, keyset, changed_at) values (?, ?, ?)")
                    .params(purpose, wrapped(KeysetHandle.generateNew(parameters), purpose), now())
                    .update();
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            // its keys count
        }
        return kept(purpose).orElseThrow();
    }

    /** From now on a new key seals; the old ones still open. */
    void addPrimary(String purpose, Parameters parameters) throws GeneralSecurityException {
        KeysetHandle old = kept(purpose).orElseThrow();
        KeysetHandle renewed = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
        jdbc.sql("update vault_key set keyset = ?, changed_at = ? where purpose = ?")
                .params(wrapped(renewed, purpose), now(), purpose)
                .update();
    }

    private Optional<KeysetHandle> kept(String purpose) throws GeneralSecurityException {
        Optional<String> wrapped = jdbc.sql("select keyset from vault_key where purpose = ?")
                .param(purpose)
                .query(String.class)
                .optional();
        return wrapped.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        TinkJsonProtoKeysetFormat.parseEncryptedKeyset(wrapped.get(), master, purpose.getBytes(UTF_8)));
    }

    private String wrapped(KeysetHandle keys, String purpose) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeEncryptedKeyset(keys, master, purpose.getBytes(UTF_8));
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now());
    }
}
