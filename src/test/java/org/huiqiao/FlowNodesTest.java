package org.huiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class FlowNodesTest {

    private static final ProcessEngine ENGINE = engine();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @Test
    void whatIsLeftIsSeenAndWhatIsOnlyEnteredIsNot() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("flowNodesProbe")
                .camundaHistoryTimeToLive(1)
                .startEvent("Start")
                .manualTask("Twice")
                .multiInstance()
                .cardinality("2")
                .multiInstanceDone()
                .subProcess("Sub")
                .embeddedSubProcess()
                .startEvent("Inner")
                .endEvent("InnerEnd")
                .subProcessDone()
                .eventBasedGateway()
                .id("Wait")
                .intermediateCatchEvent("Told")
                .message("probeTold")
                .userTask("Interrupted")
                .boundaryEvent("Late")
                .timerWithDate("2020-01-01T00:00:00")
                .userTask("Open")
                .endEvent("Never")
                .moveToNode("Wait")
                .intermediateCatchEvent("Other")
                .message("probeOther")
                .endEvent("OtherEnd")
                .done();
        ENGINE.getRepositoryService()
                .createDeployment()
                .addModelInstance("probe.bpmn", model)
                .deploy();
        ENGINE.getRuntimeService().startProcessInstanceByKey("flowNodesProbe");
        ENGINE.getRuntimeService().correlateMessage("probeTold");
        ENGINE.getManagementService().createJobQuery().list().forEach(job -> ENGINE.getManagementService()
                .executeJob(job.getId()));
        assertThat(FlowNodes.seen().stream().filter(line -> line.startsWith("flowNodesProbe ")))
                .map(line -> line.split(" ")[1])
                .containsExactlyInAnyOrder(
                        "Start", "Twice", "Sub", "Inner", "InnerEnd", "Wait", "Told", "Interrupted", "Late");
    }

    private static ProcessEngine engine() {
        ProcessEngineConfigurationImpl configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:flow-nodes");
        configuration.setProcessEngineName("flow-nodes");
        configuration.getProcessEnginePlugins().add(new FlowNodes());
        return configuration.buildProcessEngine();
    }
}
