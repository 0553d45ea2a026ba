package org.huiqiao.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What partners say about people lies encrypted in our tables (JR/T 0171, C2 and above). */
@Component
class Seal {

    private static final String VERSION = "v1:";
    private static final int NONCE = 12;

    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    Seal(OutsideSettings settings) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(settings.storageKey().getBytes(UTF_8));
            secret = new SecretKeySpec(hash, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String close(String open) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] closed = crypt(Cipher.ENCRYPT_MODE, nonce, open.getBytes(UTF_8));
        byte[] all = ByteBuffer.allocate(NONCE + closed.length)
                .put(nonce)
                .put(closed)
                .array();
        return VERSION + Base64.getEncoder().encodeToString(all);
    }

    String open(String closed) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(closed.substring(VERSION.length())));
        byte[] nonce = new byte[NONCE];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return new String(crypt(Cipher.DECRYPT_MODE, nonce, rest), UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, secret, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key", e);
        }
    }
}
