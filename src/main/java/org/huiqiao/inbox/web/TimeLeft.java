package org.huiqiao.inbox.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a task may still take: green, amber in its last quarter, red when the time is over (domain 1.13).
 *
 * @param unit days, hours or minutes, whichever fits {@code count}
 */
record TimeLeft(String tone, boolean over, String unit, long count) {

    static @Nullable TimeLeft of(Instant arrivedAt, @Nullable Instant dueAt, Instant now) {
        if (dueAt == null) {
            return null;
        }
        Duration left = Duration.between(now, dueAt);
        boolean over = left.isNegative();
        Duration distance = left.abs();
        String tone = over ? "bad" : isLastQuarter(arrivedAt, dueAt, left) ? "wait" : "good";
        if (distance.toHours() >= 48) {
            return new TimeLeft(tone, over, "days", distance.toDays());
        }
        return distance.toMinutes() >= 60
                ? new TimeLeft(tone, over, "hours", distance.toHours())
                : new TimeLeft(tone, over, "minutes", distance.toMinutes());
    }

    private static boolean isLastQuarter(Instant arrivedAt, Instant dueAt, Duration left) {
        return left.multipliedBy(4).compareTo(Duration.between(arrivedAt, dueAt)) <= 0;
    }

    String key() {
        return "inbox.left." + (over ? "over." : "") + unit;
    }
}
