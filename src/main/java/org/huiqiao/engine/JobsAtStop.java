package org.huiqiao.engine;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that stops takes no more jobs, finishes those it is at, and gives the others back at once: left alone, they
 * would wait for their locks to run out.
 */
@Component
class JobsAtStop implements SmartLifecycle {

    private final ObjectProvider<JobExecutor> acquisition;
    private final ObjectProvider<ThreadPoolTaskExecutor> threads;
    private final Node node;
    private final Duration patience;
    private volatile boolean running;

    JobsAtStop(
            ObjectProvider<JobExecutor> acquisition,
            @Qualifier("camundaTaskExecutor") ObjectProvider<ThreadPoolTaskExecutor> threads,
            Node node,
            @Value("${huiqiao.patience-at-stop:20s}") Duration patience) {
        this.acquisition = acquisition;
        this.threads = threads;
        this.node = node;
        this.patience = patience;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        acquisition.ifAvailable(JobExecutor::shutdown);
        threads.ifAvailable(pool -> finish(pool.getThreadPoolExecutor()));
        node.giveBackJobs();
    }

    private void finish(ThreadPoolExecutor pool) {
        pool.getQueue().clear();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
}
