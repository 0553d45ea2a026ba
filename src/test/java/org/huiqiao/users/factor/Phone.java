package org.huiqiao.users.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** A phone with an authenticator app, in the hands of a test. */
public final class Phone {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Phone(byte[] secret) {
        this.secret = secret;
    }

    /** The person has an authenticator from now on; its next code is good half a minute later. */
    public static Phone enrol(Authenticators authenticators, String staffId, Instant now) {
        authenticators.begin(staffId);
        Phone phone = scan(authenticators.begun(staffId).orElseThrow().text());
        assertThat(authenticators.confirm(staffId, phone.code(now))).isTrue();
        return phone;
    }

    public static Phone scan(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int held = 0;
        for (char letter : base32.replace(" ", "").toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(letter);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bytes.write(buffer >>> held);
                buffer &= (1 << held) - 1;
            }
        }
        return new Phone(bytes.toByteArray());
    }

    public String code(Instant at) {
        return Totp.code(secret, Totp.step(at), 6);
    }
}
