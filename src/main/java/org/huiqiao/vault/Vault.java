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
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.huiqiao.vault.PersonalColumn.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals personal data (AES-256-GCM, versioned keys) and makes the blind index by which a sealed value is found. */
@Component
public class Vault {

    private static final String SEALING = "seal";
    private static final String FINDING = "blind";
    private static final String SEALED = "s2:";
    /** The same of a long text, deflated first: a record of decisions repeats itself. */
    private static final String SEALED_DEFLATED = "s3:";

    private static final int LONG = 400;
    private static final byte[] SEALED_FILE = "HQS2".getBytes(UTF_8);
    /** Before a value was bound to its place. */
    private static final String SEALED_ANYWHERE = "s1:";

    private static final byte[] FILE_SEALED_ANYWHERE = "HQS1".getBytes(UTF_8);
    private static final byte[] ANYWHERE = "huiqiao".getBytes(UTF_8);

    private final Keyring keyring;
    private final Mac mac;
    private final boolean boundOnly;
    private volatile Aead aead;

    /**
     * @param masterKey wraps the keys, which lie in the database; it comes from outside and is kept nowhere
     * @param boundOnly refuses whatever is not sealed for its place, once everything old has been sealed anew
     */
    Vault(
            JdbcClient jdbc,
            @Value("${huiqiao.vault.master-key:demo-vault-master-key}") String masterKey,
            @Value("${huiqiao.vault.bound-only:false}") boolean boundOnly) {
        this.boundOnly = boundOnly;
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

    public String seal(String open, Place place) {
        byte[] bytes = open.getBytes(UTF_8);
        return bytes.length < LONG
                ? SEALED + sealed(bytes, place.bytes())
                : SEALED_DEFLATED + sealed(Deflation.deflate(bytes), place.deflated());
    }

    private String sealed(byte[] bytes, byte[] place) {
        return Base64.getEncoder().encodeToString(encrypt(bytes, place));
    }

    /**
     * What was stored before there was a vault is read as it is, and what was sealed before values were bound to their
     * places opens anywhere, until {@code --rotate-keys} has sealed it anew and {@code huiqiao.vault.bound-only} is set.
     *
     * @throws SealBroken if it was altered, or sealed for another place
     */
    public String open(String stored, Place place) {
        if (stored.startsWith(SEALED)) {
            return new String(decrypt(stored.substring(SEALED.length()), place.bytes()), UTF_8);
        }
        if (stored.startsWith(SEALED_DEFLATED)) {
            return new String(
                    Deflation.inflate(decrypt(stored.substring(SEALED_DEFLATED.length()), place.deflated())), UTF_8);
        }
        if (boundOnly && !stored.isEmpty()) {
            throw new SealBroken(place.column());
        }
        return stored.startsWith(SEALED_ANYWHERE)
                ? new String(decrypt(stored.substring(SEALED_ANYWHERE.length()), ANYWHERE), UTF_8)
                : stored;
    }

    /** @param name under which the file is kept, and under which alone it opens */
    public byte[] sealFile(byte[] open, String name) {
        byte[] sealed = encrypt(open, name.getBytes(UTF_8));
        return ByteBuffer.allocate(SEALED_FILE.length + sealed.length)
                .put(SEALED_FILE)
                .put(sealed)
                .array();
    }

    public byte[] openFile(byte[] stored, String name) {
        byte[] rest = stored.length < SEALED_FILE.length
                ? stored
                : Arrays.copyOfRange(stored, SEALED_FILE.length, stored.length);
        if (begins(stored, SEALED_FILE)) {
            return decrypt(rest, name.getBytes(UTF_8));
        }
        if (boundOnly) {
            throw new SealBroken(name);
        }
        return begins(stored, FILE_SEALED_ANYWHERE) ? decrypt(rest, ANYWHERE) : stored;
    }

    private static boolean begins(byte[] stored, byte[] mark) {
        return stored.length > mark.length && Arrays.equals(stored, 0, mark.length, mark, 0, mark.length);
    }

    /** The same text gives the same index, 64 hexadecimal digits, and nobody without the key can guess it. */
    public String blind(String open) {
        try {
            return HexFormat.of().formatHex(mac.computeMac(open.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In the same time whatever is wrong. */
    public static boolean same(String blind, String other) {
        return MessageDigest.isEqual(blind.getBytes(UTF_8), other.getBytes(UTF_8));
    }

    static boolean isSealed(String stored) {
        return stored.startsWith(SEALED) || stored.startsWith(SEALED_DEFLATED);
    }

    void renewKey() {
        try {
            keyring.addPrimary(SEALING, PredefinedAeadParameters.AES256_GCM);
            aead = read();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] encrypt(byte[] open, byte[] place) {
        try {
            return aead.encrypt(open, place);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decrypt(String sealed, byte[] place) {
        try {
            return decrypt(Base64.getDecoder().decode(sealed), place);
        } catch (IllegalArgumentException notBase64) {
            throw new SealBroken(notBase64);
        }
    }

    private byte[] decrypt(byte[] sealed, byte[] place) {
        try {
            return aead.decrypt(sealed, place);
        } catch (GeneralSecurityException perhapsANewKey) {
            try {
                aead = read();
                return aead.decrypt(sealed, place);
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
