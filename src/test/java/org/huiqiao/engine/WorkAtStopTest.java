package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A node is stopped in the middle of its work. */
@EngineSlice
class WorkAtStopTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ExternalTaskService external;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ExternalWakeUp wakeUp;

    @Autowired
    Node node;

    @Autowired
    JobsAtStop jobs;

    @Autowired
    JdbcClient jdbc;

    private final List<String> begun = new CopyOnWriteArrayList<>();
    private final CountDownLatch begins = new CountDownLatch(1);
    private String deployment;

    @BeforeEach
    void aTopicAndAJob() {
        deployment = repository
                .createDeployment()
                .name("stop")
                .addString("out.bpmn", Drawn.process("out", """
                        <bpmn:serviceTask id="Task_X" camunda:type="external" camunda:topic="known-topic" />"""))
                .addString("paid.bpmn", Drawn.process("paid", """
                        <bpmn:serviceTask id="Task_X" camunda:type="external" camunda:topic="known-topic"
                            camunda:taskPriority="100" />"""))
                .addString("later.bpmn", Drawn.process("later", """
                        <bpmn:serviceTask id="Task_X" camunda:asyncBefore="true"
                            camunda:delegateExpression="${knownBlock}" />"""))
                .deploy()
                .getId();
    }

    @AfterEach
    void nothingStays() {
        repository.deleteDeployment(deployment, true);
    }

    private void cases(String process, int number) {
        for (int n = 0; n < number; n++) {
            runtime.startProcessInstanceByKey(process, process + n, Map.of());
        }
    }

    private ExternalWork working(Worker worker, Duration patience) {
        return new ExternalWork(
                external,
                Map.of("known-topic", worker),
                transaction,
                wakeUp,
                node,
                true,
                patience,
                Duration.ofSeconds(10));
    }

    private void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> locked() {
        return external.createExternalTaskQuery().list().stream()
                .filter(task -> task.getWorkerId() != null)
                .map(ExternalTask::getBusinessKey)
                .toList();
    }

    @Test
    void whatIsBeingDoneIsFinished() {
        cases("out", 1);
        CountDownLatch told = new CountDownLatch(1);
        ExternalWork work = working(
                job -> {
                    begins.countDown();
                    await(told);
                    job.done(Map::of);
                },
                Duration.ofSeconds(20));
        work.start();
        await(begins);
        Thread stopping = new Thread(work::stop);
        stopping.start();
        while (work.isRunning()) {
            Thread.onSpinWait();
        }
        told.countDown();
        join(stopping);
        assertThat(external.createExternalTaskQuery().count()).isZero();
    }

    @Test
    void whatTakesTooLongAndWhatIsNotBegunIsFreeForAnotherNodeAtOnce() {
        cases("out", 40);
        ExternalWork work = working(
                job -> {
                    begun.add(job.id());
                    begins.countDown();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(60));
                },
                Duration.ofMillis(100));
        work.start();
        await(begins);
        work.stop();
        assertThat(begun).isNotEmpty().hasSizeLessThan(40);
        assertThat(locked()).isEmpty();
        assertThat(external.createExternalTaskQuery().count()).isEqualTo(40);
    }

    @Test
    void payoutsAreTakenFirst() {
        cases("out", 60);
        cases("paid", 1);
        CountDownLatch told = new CountDownLatch(1);
        ExternalWork work = working(
                job -> {
                    begun.add(job.businessKey());
                    begins.countDown();
                    await(told);
                },
                Duration.ofMillis(100));
        work.start();
        await(begins);
        while (locked().isEmpty()) {
            Thread.onSpinWait();
        }
        assertThat(locked()).contains("paid0");
        told.countDown();
        work.stop();
    }

    @Test
    void jobsOfThisNodeAreGivenBackAndThoseOfAnotherAreLeft() {
        cases("later", 2);
        List<String> ids =
                jdbc.sql("select id_ from act_ru_job").query(String.class).list();
        jdbc.sql("update act_ru_job set lock_owner_ = ? where id_ = ?")
                .params(node.name(), ids.get(0))
                .update();
        jdbc.sql("update act_ru_job set lock_owner_ = 'another' where id_ = ?")
                .param(ids.get(1))
                .update();
        jobs.stop();
        assertThat(jdbc.sql("select count(*) from act_ru_job where lock_owner_ is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select lock_owner_ from act_ru_job where lock_owner_ is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("another");
        jobs.start();
    }

    private static void join(Thread thread) {
        try {
            thread.join(20_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
