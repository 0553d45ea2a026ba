package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that cannot answer lets nothing through: the case stays where it is and nothing is recorded as decided. */
@EngineSlice
class FailedTableTest {

    private static final String NODE = "<bpmn:businessRuleTask id='Task_X' camunda:asyncBefore='true'"
            + " camunda:decisionRef='creditLine' camunda:decisionRefBinding='deployment' />";

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    FactSource facts;

    @Autowired
    EngineConfiguration.Heard heard;

    @BeforeEach
    void aScoreThatTwoRulesAnswer() {
        heard.forget();
        when(facts.factsFor(any())).thenReturn(Map.of("score", 720));
    }

    @AfterEach
    void nothingStays() {
        repository
                .createDeploymentQuery()
                .deploymentName("failed")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void twoAnswersOfATableThatAllowsOneAreNone() {
        deploy(Tables.creditLine("feel").replace("&lt; 700", "&lt; 800"));
        stuck("A1");
        assertThat(heard.of(DecisionTaken.class)).isEmpty();
    }

    @Test
    void anAnswerThatIsNoFigureIsNone() {
        deploy(Tables.creditLine("feel").replace("<text>500000</text>", "<text>\"much\"</text>"));
        stuck("A2");
    }

    @Test
    void aTableInOrderAnswersOnce() {
        deploy(Tables.creditLine("feel"));
        runtime.startProcessInstanceByKey("failed", "A3");
        management.executeJob(job("A3").getId());
        assertThat(running("A3")).isZero();
        assertThat(heard.of(DecisionTaken.class)).hasSize(1);
    }

    private void stuck(String businessKey) {
        runtime.startProcessInstanceByKey("failed", businessKey);
        String job = job(businessKey).getId();
        assertThatThrownBy(() -> management.executeJob(job)).isInstanceOf(RuntimeException.class);
        assertThat(running(businessKey)).isEqualTo(1);
        management.setJobRetries(job, 0);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(job(businessKey).getProcessInstanceId())
                        .count())
                .isEqualTo(1);
    }

    private Job job(String businessKey) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .singleResult()
                        .getId())
                .singleResult();
    }

    private long running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .count();
    }

    private void deploy(String table) {
        repository
                .createDeployment()
                .name("failed")
                .addString("failed.bpmn", Drawn.process("failed", NODE))
                .addString("creditLine.dmn", table)
                .deploy();
    }
}
