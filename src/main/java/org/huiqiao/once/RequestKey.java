package org.huiqiao.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** @param id digest of actor, route and key @param digest of what was sent */
record RequestKey(String id, String digest) {

    static final String HEADER = "Idempotency-Key";
    static final String FIELD = "_once";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    static RequestKey of(String actor, String route, String key, String digest) {
        return new RequestKey(hex(sha256(), actor + '\n' + route + '\n' + key), digest);
    }

    static boolean wellFormed(String key) {
        return FORM.matcher(key).matches();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest, String text) {
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
