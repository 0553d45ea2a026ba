package org.huiqiao.users;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Passwords against their hashes. Machines send theirs with each request, and a slow hash each time would be most of
 * what the bank does: what was right is right for five minutes more, as long as the hash stays the same. Kept is a
 * digest, in memory only, under a key that no other process has; what is wrong always takes the slow way.
 */
class ProvenPasswords {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int AT_MOST = 1_000;

    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Instant> proven = new LinkedHashMap<>() {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > AT_MOST;
        }
    };

    ProvenPasswords(PasswordEncoder encoder, Clock clock) {
        this.encoder = encoder;
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, "HmacSHA256");
    }

    boolean matches(String password, String hash) {
        String digest = digest(password, hash);
        Instant now = clock.instant();
        synchronized (proven) {
            Instant until = proven.get(digest);
            if (until != null && now.isBefore(until)) {
                return true;
            }
            proven.remove(digest);
        }
        boolean right = encoder.matches(password, hash);
        if (right) {
            synchronized (proven) {
                proven.put(digest, now.plus(LASTS));
            }
        }
        return right;
    }

    /** Of all characters as they are, half ones too; a hash has no line breaks, so that no two pairs read alike. */
    private String digest(String password, String hash) {
        String both = hash + "\n" + password;
        ByteBuffer bytes = ByteBuffer.allocate(2 * both.length());
        bytes.asCharBuffer().put(both);
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(bytes.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
