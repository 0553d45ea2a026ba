package org.huiqiao.users;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.huiqiao.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What a successful sign-in leaves on a device: whoever brings it back is not counted with strangers. It opens nothing,
 * and says nothing about its owner to anybody else.
 */
@Component
public class KnownDevices {

    private static final int DEVICE_BYTES = 16;

    private final Vault vault;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Vault vault) {
        this.vault = vault;
    }

    public String issue(String staffId) {
        byte[] bytes = new byte[DEVICE_BYTES];
        random.nextBytes(bytes);
        String device = HexFormat.of().formatHex(bytes);
        return device + "." + proof(staffId, device);
    }

    /** The device, if this token was issued to this person. */
    public Optional<String> device(String staffId, String token) {
        int dot = token.indexOf('.');
        if (dot != 2 * DEVICE_BYTES) {
            return Optional.empty();
        }
        String device = token.substring(0, dot);
        return MessageDigest.isEqual(
                        token.substring(dot + 1).getBytes(UTF_8),
                        proof(staffId, device).getBytes(UTF_8))
                ? Optional.of(device)
                : Optional.empty();
    }

    /** Where the token of this person is kept on a device that several people share. */
    public String slot(String staffId) {
        return vault.blind("slot " + staffId).substring(0, 12);
    }

    private String proof(String staffId, String device) {
        return vault.blind("device " + device + " of " + staffId);
    }
}
