package org.huiqiao.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.huiqiao.common.Scrub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches external tasks and hands them to their workers. Woken as soon as a transaction that made one commits;
 * otherwise looks every few seconds, for those that another node left behind.
 */
@Component
class ExternalWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ExternalWork.class);
    private static final int THREADS = 8;
    private static final Duration LOCK = Duration.ofMinutes(1);
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final ExternalTaskService tasks;
    private final Map<String, Worker> workers;
    private final TransactionTemplate transaction;
    private final ExternalWakeUp wakeUp;
    private final String workerId;
    private final Semaphore free = new Semaphore(THREADS);
    private final boolean works;
    private volatile boolean running;
    private ExecutorService pool = Executors.newCachedThreadPool();

    ExternalWork(
            ExternalTaskService tasks,
            Map<String, Worker> workers,
            TransactionTemplate transaction,
            ExternalWakeUp wakeUp,
            Node node,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works) {
        this.tasks = tasks;
        this.workers = workers;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
        this.workerId = node.name();
        this.works = works;
    }

    @Override
    public void start() {
        if (workers.isEmpty() || !works) {
            return;
        }
        running = true;
        pool = Executors.newFixedThreadPool(THREADS + 1);
        pool.execute(this::fetchAndHandOut);
    }

    @Override
    public void stop() {
        running = false;
        wakeUp.signal();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(20, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fetchAndHandOut() {
        while (running) {
            try {
                free.acquire();
                free.release();
                if (handOut(fetch()) == 0) {
                    wakeUp.await(IDLE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("External tasks could not be fetched, trying again: {}", Scrub.text(e.toString()));
                wakeUp.await(IDLE);
            }
        }
    }

    private List<LockedExternalTask> fetch() {
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(Math.max(1, free.availablePermits()), workerId);
        workers.keySet().forEach(topic -> query.topic(topic, LOCK.toMillis()));
        return query.execute();
    }

    private int handOut(List<LockedExternalTask> locked) {
        for (LockedExternalTask task : locked) {
            free.acquireUninterruptibly();
            pool.execute(() -> {
                try {
                    work(task);
                } finally {
                    free.release();
                    wakeUp.signal();
                }
            });
        }
        return locked.size();
    }

    private void work(LockedExternalTask task) {
        Worker worker = java.util.Objects.requireNonNull(workers.get(task.getTopicName()));
        try {
            worker.work(new ExternalJob(task, tasks, transaction, workerId));
        } catch (RuntimeException e) {
            log.warn("{} of case {} failed: {}", task.getTopicName(), task.getBusinessKey(), Scrub.text(e.toString()));
            log.debug("cause", e);
            new ExternalJob(task, tasks, transaction, workerId).failed(e);
        }
    }
}
