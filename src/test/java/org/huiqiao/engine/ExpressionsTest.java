package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineSlice
class ExpressionsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @AfterEach
    void nothingStays() {
        repository
                .createDeploymentQuery()
                .deploymentName("expression")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${amount > 1000 && outcome == 'APPROVE'} | true",
                "${knownBlock.answer(execution.processBusinessKey)} | answer to A1",
                "${knownBlock.answer(execution.businessKey)} | answer to A1",
                "${knownBlock.numbers().size()} | 3",
                "${knownBlock.numbers()[0]} | 1",
                "${empty knownBlock.numbers()} | false",
                "${outcome.startsWith('APP')} | true",
                "${execution.getVariable('outcome')} | APPROVE",
            })
    void whatModelsNeedIsUnderstood(String expression, String expected) {
        assertThat(evaluated(expression)).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${now()}", "${dateTime().plusDays(1).toDate()}"})
    void theEnginesOwnClockMayBeAsked(String expression) {
        assertThat(evaluated(expression)).isInstanceOf(Date.class);
    }

    /** Each ends in a text, so that it is not the storing of the result that fails. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${vault.open()}",
                "${dataSource.toString()}",
                "${heard.toString()}",
                "${runtimeService.toString()}",
                "${outcome.class.toString()}",
                "${outcome.getClass().forName('java.lang.Runtime').toString()}",
                "${''.class.forName('java.lang.Runtime').toString()}",
                "${knownBlock.class.toString()}",
                "${knownBlock.getClass().toString()}",
                "${knownBlock.numbers().class.toString()}",
                "${knownBlock.numbers().getClass().toString()}",
                "${knownBlock.numbers().stream().toString()}",
                "${execution.processEngineServices.runtimeService.toString()}",
                "${execution.getProcessEngineServices().toString()}",
                "${execution.processEngine.toString()}",
                "${execution.setVariable('outcome', 'DECLINE')}",
                "${dateTime().getClass().toString()}",
                "${now().getClass().toString()}",
            })
    void nothingElseIsInReach(String expression) {
        assertThatThrownBy(() -> evaluated(expression)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void aGatewayGoesByTheSameRules() {
        repository
                .createDeployment()
                .name("expression")
                .addString("expression.bpmn", Drawn.process("expression", """
                                <bpmn:exclusiveGateway id="Task_X" />
                                <bpmn:sequenceFlow id="Flow_3" sourceRef="Task_X" targetRef="Event_End">
                                <bpmn:conditionExpression>${vault.open() == 'gold'}</bpmn:conditionExpression>
                                </bpmn:sequenceFlow>
                                """))
                .deploy();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("expression", "A1"))
                .hasMessageContaining("Cannot resolve identifier 'vault'");
    }

    /** What the expression yields for case A1 with an amount and an outcome. */
    private Object evaluated(String expression) {
        String node = """
                <bpmn:userTask id="Task_X"><bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="yield">%s</camunda:inputParameter>
                </camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>
                """.formatted(expression.replace("&", "&amp;").replace("<", "&lt;"));
        repository
                .createDeployment()
                .name("expression")
                .addString("expression.bpmn", Drawn.process("expression", node))
                .deploy();
        String instance = runtime.startProcessInstanceByKey(
                        "expression", "A1", Map.of("amount", 2000L, "outcome", "APPROVE"))
                .getId();
        return runtime.createVariableInstanceQuery()
                .processInstanceIdIn(instance)
                .variableName("yield")
                .singleResult()
                .getValue();
    }
}
