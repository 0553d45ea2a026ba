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
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fetches external tasks and hands them to their workers. Woken as soon as a transaction that made one commits;
 * otherwise looks now and then, for those that another node left behind. Payouts first.
 */
@Component
class ExternalWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ExternalWork.class);
    /** They mostly wait for somebody outside. */
    private static final int THREADS = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());

    private static final Duration LOCK = Duration.ofMinutes(1);

    private final ExternalTaskService tasks;
    private final Map<String, Worker> workers;
    private final TransactionTemplate transaction;
    private final ExternalWakeUp wakeUp;
    private final Node node;
    private final String workerId;
    private final Semaphore free = new Semaphore(THREADS);
    private final boolean works;
    private final Duration patience;
    private final Duration lookEvery;
    private volatile boolean running;
    private ExecutorService pool = Executors.newCachedThreadPool();
    private Thread fetching = new Thread();

    ExternalWork(
            ExternalTaskService tasks,
            Map<String, Worker> workers,
            TransactionTemplate transaction,
            ExternalWakeUp wakeUp,
            Node node,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean works,
            @Value("${huiqiao.patience-at-stop:20s}") Duration patience,
            @Value("${huiqiao.look-every:10s}") Duration lookEvery) {
        this.tasks = tasks;
        this.workers = workers;
        this.transaction = transaction;
        this.wakeUp = wakeUp;
        this.node = node;
        this.workerId = node.name();
        this.works = works;
        this.patience = patience;
        this.lookEvery = lookEvery;
    }

    @Override
    public void start() {
        if (workers.isEmpty() || !works) {
            return;
        }
        running = true;
        pool = Executors.newFixedThreadPool(THREADS, new CustomizableThreadFactory("outside-"));
        fetching = new CustomizableThreadFactory("outside-fetch-").newThread(this::fetchAndHandOut);
        fetching.start();
    }

    /** What is being done is finished, what is not begun or takes too long is free for another node at once. */
    @Override
    public void stop() {
        running = false;
        wakeUp.signal();
        try {
            pool.shutdown();
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
            // it may have been about to fetch some more
            fetching.join(patience.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        node.giveBackTasks();
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
                    wakeUp.await(lookEvery);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("External tasks could not be fetched, trying again: {}", Scrub.text(e.toString()));
                wakeUp.await(lookEvery);
            }
        }
    }

    private List<LockedExternalTask> fetch() {
        ExternalTaskQueryBuilder query = tasks.fetchAndLock(Math.max(1, free.availablePermits()), workerId, true);
        workers.keySet().forEach(topic -> query.topic(topic, LOCK.toMillis()));
        return query.execute();
    }

    private int handOut(List<LockedExternalTask> locked) {
        for (LockedExternalTask task : locked) {
            free.acquireUninterruptibly();
            if (!running) {
                free.release();
                break;
            }
            pool.execute(() -> {
                try {
                    if (running) {
                        work(task);
                    }
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
            worker.work(new ExternalJob(task, tasks, transaction, workerId, wakeUp));
        } catch (RuntimeException e) {
            log.warn("{} of case {} failed: {}", task.getTopicName(), task.getBusinessKey(), Scrub.text(e.toString()));
            log.debug("cause", e);
            new ExternalJob(task, tasks, transaction, workerId, wakeUp).failed(e);
        }
    }
}
