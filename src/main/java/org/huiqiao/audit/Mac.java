package org.huiqiao.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** HMAC-SHA256 under the audit key, hex. */
@Component
class Mac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    Mac(AuditSettings settings) {
        key = new SecretKeySpec(settings.key().getBytes(UTF_8), ALGORITHM);
    }

    /** Parts are told apart by a line feed, which none of them contains. */
    String of(String... parts) {
        try {
            javax.crypto.Mac mac = javax.crypto.Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(String.join("\n", parts).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
