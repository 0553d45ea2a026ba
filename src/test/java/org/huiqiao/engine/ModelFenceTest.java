package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fence inside the engine, whatever way a model took to it. */
@EngineSlice
class ModelFenceTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @AfterEach
    void nothingStays() {
        repository
                .createDeploymentQuery()
                .deploymentName("fence")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> deploy("<bpmn:serviceTask id='Task_X' camunda:class='a.B' />"
                        + "<bpmn:serviceTask id='Task_Y' camunda:delegateExpression='${vault}' />"))
                .hasMessageContaining("camunda:class is not allowed")
                .hasMessageContaining("delegate ${vault} is not a building block");
    }

    @Test
    void whatIsABuildingBlockMayBeUsed() {
        deploy("<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knownBlock}' />");
        assertThat(runtime.startProcessInstanceByKey("fence", "A1").isEnded()).isTrue();
    }

    @Test
    void aTableThatSpeaksAnotherLanguageThanFeelIsRefused() {
        String table = Tables.creditLine("feel");
        repository.createDeployment().name("fence").addString("t.dmn", table).deploy();
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .name("fence")
                        .addString("t.dmn", table.replace("expressionLanguage=\"feel\"", "expressionLanguage=\"juel\""))
                        .deploy())
                .hasStackTraceContaining("the expression language juel is not allowed");
    }

    private void deploy(String node) {
        repository
                .createDeployment()
                .name("fence")
                .addString("fence.bpmn", Drawn.process("fence", node))
                .deploy();
    }
}
