package org.huiqiao.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    private static final Instant ARRIVED = Instant.parse("2026-03-16T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT1H, good, inbox.left.hours, 7",
        "PT5H59M, good, inbox.left.hours, 2",
        "PT6H, wait, inbox.left.hours, 2",
        "PT7H30M, wait, inbox.left.minutes, 30",
        "PT8H1M, bad, inbox.left.over.minutes, 1",
        "PT80H, bad, inbox.left.over.days, 3"
    })
    void turnsAmberInItsLastQuarterAndRedWhenItIsOver(Duration passed, String tone, String key, long count) {
        TimeLeft left = TimeLeft.of(ARRIVED, ARRIVED.plus(Duration.ofHours(8)), ARRIVED.plus(passed));
        assertThat(left.tone()).isEqualTo(tone);
        assertThat(left.key()).isEqualTo(key);
        assertThat(left.count()).isEqualTo(count);
    }
}
