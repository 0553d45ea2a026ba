package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@JdbcSlice
@Import({StaffSignIn.class, Users.class, DemoStaff.class, KnownDevices.class, PasswordsConfiguration.class})
class StaffSignInTest {

    @Autowired
    StaffSignIn staff;

    @Autowired
    KnownDevices devices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void seed(@Autowired DemoStaff demo) {
        demo.run(new DefaultApplicationArguments());
    }

    @Test
    void theRightPasswordOpensAndAnyOtherDoesNot() {
        assertThat(staff.enter("rm.li", DemoStaff.PASSWORD, "a", null)).isPresent();
        assertThat(staff.enter("rm.li", "", "a", null)).isEmpty();
        assertThat(staff.enter("nobody", "nobody", "a", null)).isEmpty();
    }

    @Test
    void fiveFailuresFromOneAddressCloseTheDoorForFifteenMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(staff.tooManyFailures("rm.li", "a", null)).isFalse();
            staff.enter("rm.li", "guess", "a", null);
        }
        assertThat(staff.tooManyFailures("rm.li", "a", null)).isTrue();
        assertThat(staff.tooManyFailures("rm.li", "the branch", null)).isFalse();
        clock.advance(Duration.ofMinutes(16));
        assertThat(staff.tooManyFailures("rm.li", "a", null)).isFalse();
    }

    @Test
    void oneAddressThatTriesManyNamesIsStopped() {
        for (int i = 0; i < 20; i++) {
            staff.enter("name" + i, "guess", "a", null);
        }
        assertThat(staff.tooManyFailures("rm.li", "a", null)).isTrue();
    }

    /** As OWASP says of device cookies: a stranger cannot lock anybody out, be it from the same address. */
    @Test
    void aStrangerWhoUsesUpEveryLimitDoesNotLockTheOwnerOut() {
        String device = devices.device("rm.li", devices.issue("rm.li")).orElseThrow();
        for (int i = 0; i < 25; i++) {
            staff.enter("rm.li", "guess", "the branch", null);
            staff.enter("rm.li", "guess", "address " + i, null);
        }
        assertThat(staff.tooManyFailures("rm.li", "the branch", null)).isTrue();
        assertThat(staff.tooManyFailures("rm.li", "anywhere", null)).isTrue();
        assertThat(staff.tooManyFailures("rm.li", "the branch", device)).isFalse();
        assertThat(staff.enter("rm.li", DemoStaff.PASSWORD, "the branch", device))
                .isPresent();
    }

    @Test
    void onAKnownDeviceFiveFailuresCloseTheDoorThere() {
        String device = devices.device("rm.li", devices.issue("rm.li")).orElseThrow();
        for (int i = 0; i < 5; i++) {
            staff.enter("rm.li", "guess", "a", device);
        }
        assertThat(staff.tooManyFailures("rm.li", "a", device)).isTrue();
        assertThat(staff.tooManyFailures("rm.li", "a", null)).isFalse();
    }

    @Test
    void aTokenIsGoodForItsOwnerOnly() {
        String token = devices.issue("rm.li");
        assertThat(devices.device("rm.zhao", token)).isEmpty();
        assertThat(devices.device("rm.li", token + "0")).isEmpty();
        assertThat(devices.device("rm.li", "0".repeat(32) + "." + "0".repeat(64)))
                .isEmpty();
        assertThat(devices.device("rm.li", "")).isEmpty();
    }

    @Test
    void anOlderHashIsReplacedAtSignIn() {
        jdbc.sql("update staff set password_hash = ? where id = 'rm.li'")
                .param(new BCryptPasswordEncoder(4).encode("an older password"))
                .update();
        assertThat(staff.enter("rm.li", "an older password", "a", null)).isPresent();
        assertThat(jdbc.sql("select password_hash from staff where id = 'rm.li'")
                        .query(String.class)
                        .single())
                .startsWith("{argon2}");
        assertThat(staff.enter("rm.li", "an older password", "a", null)).isPresent();
    }
}
