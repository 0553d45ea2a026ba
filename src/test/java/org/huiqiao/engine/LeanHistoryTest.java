package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One case through every kind of step, and what the engine has written of it for good. */
@EngineSlice
class LeanHistoryTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ExternalTaskService external;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    NightlyCleanUp cleanUp;

    @Autowired
    HistoryOfOldDatabase old;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    @Autowired
    JdbcClient jdbc;

    private String deployment;
    private String instance;

    @BeforeEach
    void oneCaseIsOnItsWay() {
        deployment = repository
                .createDeployment()
                .name("history")
                .addString(
                        "history.bpmn",
                        Drawn.process("kept", """
                        <bpmn:serviceTask id="Task_X" camunda:asyncBefore="true"
                            camunda:delegateExpression="${knownBlock}" />
                        """)
                                .replace(
                                        "<bpmn:sequenceFlow id=\"Flow_2\" sourceRef=\"Task_X\" targetRef=\"Event_End\" />",
                                        """
                        <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_X" targetRef="Sub" />
                        <bpmn:subProcess id="Sub">
                          <bpmn:startEvent id="Event_Within" />
                          <bpmn:sequenceFlow id="Flow_3" sourceRef="Event_Within" targetRef="Task_Out" />
                          <bpmn:serviceTask id="Task_Out" camunda:type="external" camunda:topic="known-topic" />
                          <bpmn:sequenceFlow id="Flow_4" sourceRef="Task_Out" targetRef="Event_Out" />
                          <bpmn:endEvent id="Event_Out" />
                        </bpmn:subProcess>
                        <bpmn:sequenceFlow id="Flow_5" sourceRef="Sub" targetRef="Task_Person" />
                        <bpmn:userTask id="Task_Person" camunda:candidateGroups="rm" />
                        <bpmn:sequenceFlow id="Flow_6" sourceRef="Task_Person" targetRef="Event_End" />
                        """))
                .deploy()
                .getId();
        instance = runtime.startProcessInstanceByKey("kept", "LA25", Map.of("creditOutcome", "REFER"))
                .getId();
        management.executeJob(management.createJobQuery().singleResult().getId());
        external.fetchAndLock(1, "w")
                .topic("known-topic", 10_000)
                .execute()
                .forEach(task -> external.handleFailure(task.getId(), "w", "down", 0, 0));
    }

    @AfterEach
    void nothingStays() {
        repository.deleteDeployment(deployment, true);
    }

    private void goOn() {
        String id = external.createExternalTaskQuery().singleResult().getId();
        external.setRetries(id, 1);
        external.fetchAndLock(1, "w").topic("known-topic", 10_000).execute();
        external.complete(id, "w", Map.of("sourceAnswered", true));
        String task = tasks.createTaskQuery().singleResult().getId();
        tasks.setAssignee(task, "rm.li");
        tasks.complete(task, Map.of("conclusion", "AGREE"));
    }

    @Test
    void thatItRanHowItEndedWhatPeopleDidAndWhatStoodStill() {
        goOn();
        HistoricProcessInstance ran =
                history.createHistoricProcessInstanceQuery().singleResult();
        assertThat(ran.getBusinessKey()).isEqualTo("LA25");
        assertThat(ran.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        assertThat(ran.getStartTime()).isNotNull();
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .singleElement()
                .satisfies(end -> {
                    assertThat(end.getActivityId()).isEqualTo("Event_End");
                    assertThat(end.getEndTime()).isNotNull();
                });
        assertThat(history.createHistoricTaskInstanceQuery().list())
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.getTaskDefinitionKey()).isEqualTo("Task_Person");
                    assertThat(task.getAssignee()).isEqualTo("rm.li");
                    assertThat(task.getEndTime()).isNotNull();
                });
        assertThat(history.createHistoricIncidentQuery().list()).singleElement().satisfies(incident -> {
            assertThat(incident.isResolved()).isTrue();
            assertThat(incident.getIncidentMessage()).isEqualTo("down");
        });
        assertThat(rows())
                .isEqualTo(
                        Map.of("act_hi_procinst", 1, "act_hi_actinst", 1, "act_hi_taskinst", 1, "act_hi_incident", 1));
    }

    @Test
    void allOfItHasItsDayOfRemoval() {
        goOn();
        for (String table : rows().keySet()) {
            assertThat(jdbc.sql("select count(*) from " + table + " where removal_time_ is null")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void whatIsDueGoesInTheNightAndNothingElse() {
        goOn();
        cleanUp.begin();
        runCleanUp();
        assertThat(rows()).hasSize(4);
        for (String table : rows().keySet()) {
            jdbc.sql("update " + table + " set removal_time_ = timestamp '2020-01-01 00:00:00'")
                    .update();
        }
        cleanUp.begin();
        runCleanUp();
        assertThat(rows()).isEmpty();
    }

    private void runCleanUp() {
        for (Job job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
        }
        jdbc.sql("delete from act_ru_job where handler_type_ = 'history-cleanup'")
                .update();
    }

    @Test
    void aCaseThatIsTakenAwayIsWrittenAsSuch() {
        runtime.deleteProcessInstance(instance, "withdrawn");
        assertThat(history.createHistoricProcessInstanceQuery().singleResult())
                .returns("withdrawn", HistoricProcessInstance::getDeleteReason)
                .returns(HistoricProcessInstance.STATE_INTERNALLY_TERMINATED, HistoricProcessInstance::getState);
        assertThat(history.createHistoricActivityInstanceQuery().list())
                .extracting(HistoricActivityInstance::getActivityId)
                .isEmpty();
    }

    @Test
    void aDatabaseThatWasBegunWithAnotherLevelIsTakenOver() {
        jdbc.sql("update act_ge_property set value_ = '1' where name_ = 'historyLevel'")
                .update();
        old.preInit(engine);
        assertThatCode(() -> engine.getCommandExecutorSchemaOperations().execute(engine.getHistoryLevelCommand()))
                .doesNotThrowAnyException();
    }

    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        for (String table : jdbc.sql(
                        "select lower(table_name) from information_schema.tables where lower(table_name) like 'act_hi_%'")
                .query(String.class)
                .list()) {
            int count = jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
            if (count > 0) {
                rows.put(table, count);
            }
        }
        return rows;
    }
}
