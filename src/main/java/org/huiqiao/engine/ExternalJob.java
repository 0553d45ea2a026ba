package org.huiqiao.engine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.huiqiao.common.Scrub;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionTemplate;

/** An external task in the hands of this node. */
class ExternalJob implements Job {

    private static final int ATTEMPTS = 10;
    private static final ReentrantLock[] TURNS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);
    private static final Logger log = LoggerFactory.getLogger(ExternalJob.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1));

    private final LockedExternalTask task;
    private final ExternalTaskService tasks;
    private final TransactionTemplate transaction;
    private final String workerId;
    private final ExternalWakeUp wakeUp;

    ExternalJob(
            LockedExternalTask task,
            ExternalTaskService tasks,
            TransactionTemplate transaction,
            String workerId,
            ExternalWakeUp wakeUp) {
        this.task = task;
        this.tasks = tasks;
        this.transaction = transaction;
        this.workerId = workerId;
        this.wakeUp = wakeUp;
    }

    @Override
    public String businessKey() {
        return task.getBusinessKey();
    }

    @Override
    public String id() {
        return task.getId();
    }

    @Override
    public @Nullable Object variable(String name) {
        return task.getVariables().get(name);
    }

    @Override
    public void done(Supplier<Map<String, Object>> storing) {
        // branches of one case meet in one row: on this node they queue up, against another node they try again
        ReentrantLock turn = TURNS[Math.floorMod(businessKey().hashCode(), TURNS.length)];
        turn.lock();
        try {
            for (int attempt = 1; !tried(storing, attempt); attempt++) {
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(20_000_000L * attempt));
            }
        } finally {
            turn.unlock();
        }
    }

    private boolean tried(Supplier<Map<String, Object>> storing, int attempt) {
        try {
            transaction.executeWithoutResult(status -> tasks.complete(task.getId(), workerId, storing.get()));
            return true;
        } catch (OptimisticLockingException | ConcurrencyFailureException collision) {
            if (attempt == ATTEMPTS) {
                throw collision;
            }
            return false;
        } catch (NotFoundException gone) {
            log.info("{} of case {} was answered after the case had moved on", task.getTopicName(), businessKey());
            transaction.execute(status -> storing.get());
            return true;
        }
    }

    @Override
    public void later(Duration pause, String why) {
        int retries = task.getRetries() == null ? PAUSES.size() : task.getRetries();
        giveBack(why, null, Math.max(1, retries), pause);
    }

    void failed(RuntimeException cause) {
        int left = (task.getRetries() == null ? PAUSES.size() + 1 : task.getRetries()) - 1;
        Duration pause = left <= 0 ? Duration.ZERO : PAUSES.get(Math.max(0, PAUSES.size() - left));
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        // the engine keeps what is said here (ADR 7)
        String message = Scrub.text(String.valueOf(cause.getMessage()));
        giveBack(message.substring(0, Math.min(600, message.length())), Scrub.text(trace.toString()), left, pause);
    }

    private void giveBack(String why, @Nullable String details, int retries, Duration pause) {
        try {
            tasks.handleFailure(task.getId(), workerId, why, details, retries, pause.toMillis());
            wakeUp.after(pause);
        } catch (ProcessEngineException gone) {
            log.info("{} of case {} is no longer wanted", task.getTopicName(), businessKey());
        }
    }
}
