package org.huiqiao.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals personal data (AES-256-GCM, versioned keys) and makes the blind index by which a sealed value is found. */
@Component
public class Vault {

    private static final String SEALING = "seal";
    private static final String FINDING = "blind";
    private static final String SEALED = "s1:";
    private static final byte[] SEALED_FILE = "HQS1".getBytes(UTF_8);
    private static final byte[] BOUND_TO = "huiqiao".getBytes(UTF_8);

    private final Keyring keyring;
    private final Mac mac;
    private volatile Aead aead;

    /** @param masterKey wraps the keys, which lie in the database; it comes from outside and is kept nowhere */
    Vault(JdbcClient jdbc, @Value("${huiqiao.vault.master-key:demo-vault-master-key}") String masterKey) {
        try {
            AeadConfig.register();
            MacConfig.register();
            keyring = new Keyring(jdbc, masterKey);
            mac = keyring.keys(FINDING, blinding()).getPrimitive(RegistryConfiguration.get(), Mac.class);
            aead = read();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys of the vault do not open with this master key", e);
        }
    }

    public String seal(String open) {
        return SEALED + Base64.getEncoder().encodeToString(encrypt(open.getBytes(UTF_8)));
    }

    /** What was stored before there was a vault is read as it is; {@code --rotate-keys} seals it. */
    public String open(String stored) {
        if (!isSealed(stored)) {
            return stored;
        }
        try {
            return new String(decrypt(Base64.getDecoder().decode(stored.substring(SEALED.length()))), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken(notBase64);
        }
    }

    public byte[] sealFile(byte[] open) {
        byte[] sealed = encrypt(open);
        return ByteBuffer.allocate(SEALED_FILE.length + sealed.length)
                .put(SEALED_FILE)
                .put(sealed)
                .array();
    }

    public byte[] openFile(byte[] stored) {
        boolean sealed = stored.length > SEALED_FILE.length
                && Arrays.equals(stored, 0, SEALED_FILE.length, SEALED_FILE, 0, SEALED_FILE.length);
        return sealed ? decrypt(Arrays.copyOfRange(stored, SEALED_FILE.length, stored.length)) : stored;
    }

    /** The same text gives the same index, 64 hexadecimal digits, and nobody without the key can guess it. */
    public String blind(String open) {
        try {
            return HexFormat.of().formatHex(mac.computeMac(open.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(SEALED);
    }

    void renewKey() {
        try {
            keyring.addPrimary(SEALING, PredefinedAeadParameters.AES256_GCM);
            aead = read();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encrypt(byte[] open) {
        try {
            return aead.encrypt(open, BOUND_TO);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decrypt(byte[] sealed) {
        try {
            return aead.decrypt(sealed, BOUND_TO);
        } catch (GeneralSecurityException perhapsANewKey) {
            try {
                aead = read();
                return aead.decrypt(sealed, BOUND_TO);
            } catch (GeneralSecurityException e) {
                throw new SealBroken(e);
            }
        }
    }

    private Aead read() throws GeneralSecurityException {
        return keyring.keys(SEALING, PredefinedAeadParameters.AES256_GCM)
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static Parameters blinding() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }
}
