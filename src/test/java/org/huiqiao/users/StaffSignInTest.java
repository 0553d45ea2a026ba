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

@JdbcSlice
@Import({StaffSignIn.class, Users.class, DemoStaff.class, PasswordsConfiguration.class})
class StaffSignInTest {

    @Autowired
    StaffSignIn staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void seed(@Autowired DemoStaff demo) {
        demo.run(new DefaultApplicationArguments());
    }

    @Test
    void theRightPasswordOpensAndAnyOtherDoesNot() {
        assertThat(staff.enter("rm.li", DemoStaff.PASSWORD, "a")).isPresent();
        assertThat(staff.enter("rm.li", "", "a")).isEmpty();
        assertThat(staff.enter("nobody", "nobody", "a")).isEmpty();
    }

    @Test
    void fiveFailuresFromOneAddressCloseTheDoorForFifteenMinutes() {
        for (int i = 0; i < 5; i++) {
            assertThat(staff.tooManyFailures("rm.li", "a")).isFalse();
            staff.enter("rm.li", "guess", "a");
        }
        assertThat(staff.tooManyFailures("rm.li", "a")).isTrue();
        assertThat(staff.tooManyFailures("rm.li", "the branch")).isFalse();
        clock.advance(Duration.ofMinutes(16));
        assertThat(staff.tooManyFailures("rm.li", "a")).isFalse();
    }

    @Test
    void oneAddressThatTriesManyNamesIsStopped() {
        for (int i = 0; i < 20; i++) {
            staff.enter("name" + i, "guess", "a");
        }
        assertThat(staff.tooManyFailures("rm.li", "a")).isTrue();
    }
}
