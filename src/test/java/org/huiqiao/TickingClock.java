package org.huiqiao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Runs like any clock, from 16 March 2026 on, and can be put forward: for us, for the engine and for the outside world. */
public class TickingClock extends Clock {

    private final Set<Runnable> told = ConcurrentHashMap.newKeySet();
    private volatile Duration offset = Duration.between(Instant.now(), Instant.parse("2026-03-16T02:00:00Z"));

    public TickingClock() {
        advance(Duration.ZERO);
    }

    public final void advance(Duration duration) {
        offset = offset.plus(duration);
        ClockUtil.offset(offset.toMillis());
        told.forEach(Runnable::run);
    }

    public void tell(Runnable look) {
        told.add(look);
    }

    public void tellNoMore(Runnable look) {
        told.remove(look);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
