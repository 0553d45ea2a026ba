package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquireJobsCommandFactory;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that is slower than its lock is done again and again; the engine would not say so. */
@EngineSlice
@ExtendWith(OutputCaptureExtension.class)
class JobTakesTest {

    @Autowired
    JobTakes takes;

    @Autowired
    Incidents incidents;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void oneJobWaits() {
        repository
                .createDeployment()
                .name("takes")
                .addString("slow.bpmn", Drawn.process("slow", """
                        <bpmn:serviceTask id="Task_X" camunda:asyncBefore="true"
                            camunda:delegateExpression="${knownBlock}" />
                        """))
                .deploy();
        runtime.startProcessInstanceByKey("slow", "LA7", Map.of());
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from job_taken").update();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aJobTakenMoreThanTwiceIsToldToOperations(CapturedOutput output) {
        take();
        assertThat(incidents.takenAgain()).isEmpty();
        lockRunsOut();
        take();
        assertThat(incidents.takenAgain()).as("a node was killed").isEmpty();
        lockRunsOut();
        take();
        assertThat(incidents.takenAgain()).singleElement().satisfies(job -> {
            assertThat(job.taken()).isEqualTo(3);
            assertThat(job.businessKey()).isEqualTo("LA7");
            assertThat(job.nodeId()).isEqualTo("Task_X");
        });
        assertThat(output).contains("Task_X of case LA7) was taken 3 times");
    }

    @Test
    void aJobThatWasGivenBackIsNotTakenAgain() {
        for (int i = 0; i < 4; i++) {
            take();
            jdbc.sql("update act_ru_job set lock_owner_ = null, lock_exp_time_ = null")
                    .update();
        }
        assertThat(jdbc.sql("select count(*) from job_taken")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void take() {
        JobExecutor executor = new DefaultJobExecutor();
        ProcessEngineConfigurationImpl other =
                new org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration();
        other.setJobExecutor(executor);
        takes.postInit(other);
        AcquireJobsCommandFactory factory = executor.getAcquireJobsCmdFactory();
        assertThat(engine.getCommandExecutorTxRequired()
                        .execute(factory.getCommand(3))
                        .size())
                .isOne();
    }

    private void lockRunsOut() {
        jdbc.sql("update act_ru_job set lock_exp_time_ = ?")
                .param(Timestamp.from(Instant.parse("2020-01-01T00:00:00Z")))
                .update();
    }
}
