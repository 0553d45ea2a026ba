package org.huiqiao.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts in memory, one node for itself: it keeps a stranger from being a load, and holds nothing about anybody. */
@Component
public class AddressLimits {

    static final int MOST_ADDRESSES = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    AddressLimits(Clock clock) {
        this.clock = clock;
    }

    private record Count(Instant since, int times) {}

    /** Refuses the call that is one too many, until the minute that began with the first is over. */
    public void count(String name, String address, int aMinute) {
        Instant now = clock.instant();
        if (counts.size() >= MOST_ADDRESSES) {
            counts.values().removeIf(count -> isOver(count, now));
        }
        // full of addresses that are all fresh: a flood, and those it does not know yet share one count
        String key = name + " " + network(address);
        String counted = counts.size() < MOST_ADDRESSES || counts.containsKey(key) ? key : name;
        Count count = Objects.requireNonNull(counts.compute(
                counted,
                (k, old) -> old == null || isOver(old, now)
                        ? new Count(now, 1)
                        : new Count(old.since(), Math.min(old.times(), aMinute) + 1)));
        if (count.times() > aMinute) {
            Duration wait = Duration.between(now, count.since().plus(WINDOW));
            throw new AskedTooOften(Math.max(1, wait.plusMillis(999).toSeconds()));
        }
    }

    private static boolean isOver(Count count, Instant now) {
        // a clock set back would else hold the count for long
        return now.isBefore(count.since()) || !now.isBefore(count.since().plus(WINDOW));
    }

    /** A household has a whole /64 of IPv6 to itself. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
