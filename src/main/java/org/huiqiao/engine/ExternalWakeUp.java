package org.huiqiao.engine;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the fetching thread once the transaction that created work has committed. */
@Component
class ExternalWakeUp {

    private final Semaphore signals = new Semaphore(0);
    private final Queue<Long> due = new PriorityBlockingQueue<>();

    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            signal();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal();
            }
        });
    }

    void signal() {
        signals.release();
    }

    /** Something was given back that may be taken again after the pause. */
    void after(Duration pause) {
        due.add(System.nanoTime() + pause.toNanos());
    }

    void await(Duration atMost) {
        Long first = due.peek();
        long nanos = first == null ? atMost.toNanos() : Math.min(atMost.toNanos(), first - System.nanoTime());
        try {
            if (signals.tryAcquire(nanos, TimeUnit.NANOSECONDS)) {
                signals.drainPermits();
            }
            due.removeIf(moment -> moment <= System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
