package org.huiqiao.journeys;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks again and again, and gives up with a word on what never came. */
final class Waiting {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Waiting() {}

    static <T> T until(String what, Supplier<@Nullable T> asked) {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            T answer = asked.get();
            if (answer != null) {
                return answer;
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new AssertionError(what + " never came");
    }
}
