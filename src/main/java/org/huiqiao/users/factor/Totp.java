package org.huiqiao.users.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** RFC 6238 as every authenticator speaks it: SHA-1, 30 seconds, six digits. */
final class Totp {

    static final int SECONDS = 30;
    private static final int DIGITS = 6;
    /** A clock may be one step off, and a person needs time to type. */
    private static final int TOLERANCE = 1;

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** The step whose code this is, if it is later than any taken before. */
    static OptionalLong match(byte[] secret, String typed, Instant now, long lastTaken) {
        for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
            boolean equal = MessageDigest.isEqual(code(secret, step, DIGITS).getBytes(UTF_8), typed.getBytes(UTF_8));
            if (equal && step > lastTaken) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return ("%0" + digits + "d").formatted(number % (int) Math.pow(10, digits));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
