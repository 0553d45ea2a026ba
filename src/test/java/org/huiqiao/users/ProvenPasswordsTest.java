package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class ProvenPasswordsTest {

    private final TestClock clock = new TestClock();
    private final SlowEncoder slow = new SlowEncoder();
    private final ProvenPasswords passwords = new ProvenPasswords(slow, clock);

    @BeforeEach
    void once() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.asked).isEqualTo(1);
    }

    @Test
    void whatWasRightIsNotReckonedAgainForFiveMinutes() {
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.asked).isEqualTo(1);
        clock.advance(Duration.ofMinutes(5));
        assertThat(passwords.matches("right", "hash of right")).isTrue();
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void anotherPasswordInTheRecordsIsAskedAtOnce() {
        assertThat(passwords.matches("right", "hash of another")).isFalse();
        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void whatIsWrongTakesTheSlowWayEachTime() {
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("", "hash of right")).isFalse();
        assertThat(slow.asked).isEqualTo(4);
    }

    @Test
    void halfACharacterIsNoQuestionMark() {
        assertThat(passwords.matches("a?", "hash of a?")).isTrue();
        assertThat(passwords.matches("a\ud800", "hash of a?")).isFalse();
    }

    @Test
    void onlyTheLastThousandAreKept() {
        for (int n = 0; n < 1_000; n++) {
            passwords.matches("right" + n, "hash of right" + n);
        }
        passwords.matches("right999", "hash of right999");
        assertThat(slow.asked).isEqualTo(1_001);
        passwords.matches("right", "hash of right");
        assertThat(slow.asked).isEqualTo(1_002);
    }

    private static final class SlowEncoder implements PasswordEncoder {

        private int asked;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            asked++;
            return encode(password).equals(hash);
        }
    }
}
