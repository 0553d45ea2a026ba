package org.huiqiao.users.factor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void appendixBOfRfc6238(long seconds, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @Test
    void oneStepBeforeAndAfterIsTakenAndTwoAreNot() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        for (long off = -2; off <= 2; off++) {
            String code = Totp.code(SECRET, Totp.step(now) + off, 6);
            assertThat(Totp.match(SECRET, code, now, 0).isPresent()).isEqualTo(Math.abs(off) <= 1);
        }
    }

    @Test
    void aStepThatWasTakenOrPassedIsNotTakenAgain() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = Totp.step(now);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step, 6), now, step)).isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step - 1, 6), now, step))
                .isEmpty();
        assertThat(Totp.match(SECRET, Totp.code(SECRET, step + 1, 6), now, step))
                .hasValue(step + 1);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void section10OfRfc4648(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(US_ASCII))).isEqualTo(encoded);
    }
}
