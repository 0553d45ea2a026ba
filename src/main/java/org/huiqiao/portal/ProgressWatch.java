package org.huiqiao.portal;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.huiqiao.common.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches a case that it changed, on whichever node that happened: one question to the database in each
 * look, however many watch (ADR 22).
 */
@Component
public class ProgressWatch {

    /** A transaction that commits late has a smaller number than one already told of: so far back is looked again. */
    private static final int OVERLAP = 200;

    private static final long IDLE = -1;
    private static final Logger log = LoggerFactory.getLogger(ProgressWatch.class);

    private final ProgressChanges changes;
    private final Map<String, Set<LongConsumer>> watchers = new ConcurrentHashMap<>();
    private final NavigableSet<Long> told = new TreeSet<>();
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private long last = IDLE;

    ProgressWatch(ProgressChanges changes, @Value("${huiqiao.progress.look:500}") long millis) {
        this.changes = changes;
        looks.scheduleWithFixedDelay(this::lookSafely, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Tells at once if something happened since {@code seen}, and then whenever something does. */
    public void watch(String applicationId, long seen, LongConsumer watcher) {
        watchers.compute(applicationId, (id, those) -> {
            Set<LongConsumer> all = those == null ? ConcurrentHashMap.newKeySet() : those;
            all.add(watcher);
            return all;
        });
        long mark = changes.mark(applicationId);
        if (mark > seen) {
            watcher.accept(mark);
        }
    }

    public void leave(String applicationId, LongConsumer watcher) {
        watchers.computeIfPresent(applicationId, (id, those) -> {
            those.remove(watcher);
            return those.isEmpty() ? null : those;
        });
    }

    private void lookSafely() {
        try {
            Acting.asBank(() -> {
                look();
                return told;
            });
        } catch (RuntimeException e) {
            log.warn("Nobody could be told of progress: {}", e.getClass().getSimpleName());
        }
    }

    synchronized void look() {
        if (watchers.isEmpty()) {
            last = IDLE;
            told.clear();
            return;
        }
        if (last == IDLE) {
            last = changes.newest();
        }
        for (ProgressChanges.Change change : changes.after(last - OVERLAP)) {
            last = Math.max(last, change.no());
            if (told.add(change.no())) {
                watchers.getOrDefault(change.applicationId(), Set.of()).forEach(watcher -> watcher.accept(change.no()));
            }
        }
        told.headSet(last - OVERLAP, true).clear();
    }

    @PreDestroy
    void stop() {
        looks.shutdownNow();
    }
}
