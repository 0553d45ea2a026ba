package org.huiqiao.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@JdbcSlice
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LimitsTest {

    private static final LimitSettings SETTINGS = new LimitSettings(Map.of(
            "calculator", new LimitSettings.Rule(3, Duration.ofMinutes(1)),
            "estimate", new LimitSettings.Rule(3, Duration.ofMinutes(1))));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private Limits limits;
    private String who;

    @BeforeEach
    void aNode() {
        limits = new Limits(jdbc, SETTINGS, clock);
        who = UUID.randomUUID().toString();
    }

    @Test
    void oneTooManyWaitsUntilTheSpanIsOver() {
        assertThat(ask(limits, 3)).isEqualTo(3);
        clock.advance(Duration.ofMillis(20_500));
        assertThat(limits.tryAcquire(who, "calculator")).contains(Duration.ofMillis(39_500));
        clock.advance(Duration.ofMillis(39_500));
        assertThat(ask(limits, 4)).isEqualTo(3);
    }

    @Test
    void whoKeepsAskingDoesNotWaitLonger() {
        assertThat(ask(limits, 50)).isEqualTo(3);
        clock.advance(Duration.ofMinutes(1));
        assertThat(ask(limits, 1)).isEqualTo(1);
    }

    @Test
    void nodesCountTogether() {
        Limits other = new Limits(jdbc, SETTINGS, clock);
        assertThat(ask(limits, 2) + ask(other, 2)).isEqualTo(3);
    }

    @Test
    void peopleAndRulesCountApart() {
        ask(limits, 3);
        assertThat(limits.tryAcquire("other " + who, "calculator")).isEmpty();
        assertThat(limits.tryAcquire(who, "estimate")).isEmpty();
    }

    @Test
    void aClockSetBackHoldsNobody() {
        ask(limits, 3);
        clock.advance(Duration.ofHours(-1));
        assertThat(ask(limits, 1)).isEqualTo(1);
    }

    @Test
    void twentyAtOnceAreNotMoreThanTheRuleAllows() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(20);
        List<Future<Integer>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(people.submit(() -> ask(limits, 1)));
        }
        int passed = 0;
        for (Future<Integer> one : asked) {
            passed += one.get();
        }
        people.shutdown();
        assertThat(passed).isEqualTo(3);
    }

    @Test
    void whatIsOverIsForgottenAndNobodyIsNamed() {
        ask(limits, 1);
        assertThat(jdbc.sql("select id from limit_bucket").query(String.class).list())
                .allSatisfy(id -> assertThat(id).matches("[0-9a-f]{64}"));
        clock.advance(Duration.ofDays(2));
        limits.clear();
        assertThat(jdbc.sql("select count(*) from limit_bucket")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aNetworkOfIpv6IsOneAddress() {
        assertThat(LimitGate.network("2001:db8:1:2:0:0:0:1")).isEqualTo(LimitGate.network("2001:db8:1:2:9:9:9:9"));
        assertThat(LimitGate.network("2001:db8:1:3:0:0:0:1")).isNotEqualTo(LimitGate.network("2001:db8:1:2:0:0:0:1"));
        assertThat(LimitGate.network("10.1.2.3")).isEqualTo("10.1.2.3");
    }

    private int ask(Limits node, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            passed += node.tryAcquire(who, "calculator").isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
