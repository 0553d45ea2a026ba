package org.huiqiao.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.Test;

class AddressLimitsTest {

    private final TestClock clock = new TestClock();
    private final AddressLimits limits = new AddressLimits(clock);

    @Test
    void oneTooManyWaitsUntilTheMinuteIsOver() {
        ask("a", 3);
        clock.advance(Duration.ofMillis(20_500));
        assertThatExceptionOfType(AskedTooOften.class)
                .isThrownBy(() -> ask("a", 1))
                .satisfies(refused -> assertThat(refused.seconds()).isEqualTo(40));
        clock.advance(Duration.ofMillis(39_500));
        assertThatNoException().isThrownBy(() -> ask("a", 3));
    }

    @Test
    void whoKeepsAskingDoesNotWaitLonger() {
        ask("a", 3);
        for (int i = 0; i < 50; i++) {
            assertThatExceptionOfType(AskedTooOften.class).isThrownBy(() -> ask("a", 1));
        }
        clock.advance(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> ask("a", 1));
    }

    @Test
    void addressesAndPagesCountApart() {
        ask("a", 3);
        assertThatNoException().isThrownBy(() -> ask("b", 3));
        assertThatNoException().isThrownBy(() -> limits.count("estimate", "a", 3));
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        ask("2001:db8:1:2:0:0:0:1", 3);
        assertThatExceptionOfType(AskedTooOften.class).isThrownBy(() -> ask("2001:db8:1:2:9:9:9:9", 1));
        assertThatNoException().isThrownBy(() -> ask("2001:db8:1:3:0:0:0:1", 1));
    }

    @Test
    void aClockSetBackHoldsNobody() {
        ask("a", 3);
        clock.advance(Duration.ofHours(-1));
        assertThatNoException().isThrownBy(() -> ask("a", 1));
    }

    @Test
    void aFloodOfAddressesIsCountedTogetherAndForgottenAfterAMinute() {
        for (int i = 0; i < AddressLimits.MOST_ADDRESSES; i++) {
            limits.count("calculator", "10." + i, 3);
        }
        ask("new 1", 1);
        ask("new 2", 1);
        ask("new 3", 1);
        assertThatExceptionOfType(AskedTooOften.class).isThrownBy(() -> ask("new 4", 1));
        assertThatNoException().isThrownBy(() -> ask("10.7", 1));
        clock.advance(Duration.ofMinutes(1));
        assertThatNoException().isThrownBy(() -> ask("new 4", 3));
    }

    private void ask(String address, int times) {
        for (int i = 0; i < times; i++) {
            limits.count("calculator", address, 3);
        }
    }
}
