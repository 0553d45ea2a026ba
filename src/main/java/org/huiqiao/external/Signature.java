package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over verb, path, key, time and the hash of the body, each on its own line. */
final class Signature {

    /** In the place of the verb when an answer is signed: an answer cannot pass for a request. */
    static final String ANSWER = "ANSWER";

    private Signature() {}

    static String of(String secret, String verb, String path, String key, String timestamp, byte[] body) {
        String text = String.join("\n", verb, path, key, timestamp, sha256(body));
        return HexFormat.of().formatHex(hmac(secret, text.getBytes(UTF_8)));
    }

    static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    static String keyedDigest(String secret, byte[] content) {
        return HexFormat.of().formatHex(hmac(secret, content));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String secret, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
