package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineSlice
public class ModelFenceTest {

    /** Says whether a model managed to have it made. */
    public static class Tripwire {

        static boolean touched;

        public Tripwire() {
            touched = true;
        }
    }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id='Task_X' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:serviceTask id='Task_X' camunda:class='TRIPWIRE' />",
                "<bpmn:serviceTask id='Task_X' camunda:expression='${knownBlock.numbers()}' />",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${vault}' />",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knownBlock.numbers()}' />",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knwonBlock}' />",
                "<bpmn:serviceTask id='Task_X' camunda:type='external' camunda:topic='unknown-topic' />",
                "<bpmn:serviceTask id='Task_X' camunda:type='mail' />",
                "<bpmn:serviceTask id='Task_X' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command'>"
                        + "<camunda:string>id</camunda:string></camunda:field></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id='Task_X'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http"
                        + "</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:sendTask id='Task_X' camunda:delegateExpression='${vault}' />",
                "<bpmn:businessRuleTask id='Task_X' camunda:class='TRIPWIRE' />",
                "<bpmn:businessRuleTask id='Task_X' camunda:delegateExpression='${vault}' />",
                "<bpmn:businessRuleTask id='Task_X' camunda:type='external' camunda:topic='unknown-topic' />",
                "<bpmn:intermediateThrowEvent id='Task_X'><bpmn:messageEventDefinition messageRef='Message_Any'"
                        + " camunda:delegateExpression='${vault}' /></bpmn:intermediateThrowEvent>",
                "<bpmn:intermediateThrowEvent id='Task_X'><bpmn:messageEventDefinition messageRef='Message_Any'"
                        + " camunda:type='external' camunda:topic='unknown-topic' /></bpmn:intermediateThrowEvent>",
                "<bpmn:userTask id='Task_X' camunda:formHandlerClass='TRIPWIRE' />",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:formData><camunda:formField id='f'"
                        + " type='string'><camunda:validation><camunda:constraint name='validator' config='TRIPWIRE' />"
                        + "</camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " delegateExpression='${knownBlock}' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:executionListener event='start'"
                        + " expression='${1}' /></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='p'>"
                        + "<camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter>"
                        + "</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id='Task_X' calledElement='c' camunda:variableMappingClass='TRIPWIRE' />",
                "<bpmn:callActivity id='Task_X' calledElement='c'"
                        + " camunda:variableMappingDelegateExpression='${vault}' />",
                "<bpmn:manualTask id='Task_X' /><bpmn:sequenceFlow id='Flow_3' sourceRef='Task_X' targetRef='Event_End'>"
                        + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>true"
                        + "</bpmn:conditionExpression></bpmn:sequenceFlow>",
                "<bpmn:manualTask id='Task_X' /><bpmn:subProcess id='S' triggeredByEvent='true'><bpmn:startEvent id='s'>"
                        + "<bpmn:messageEventDefinition messageRef='Message_Any' /></bpmn:startEvent><bpmn:sequenceFlow"
                        + " id='Flow_3' sourceRef='s' targetRef='t' /><bpmn:serviceTask id='t'"
                        + " camunda:delegateExpression='${vault}' /></bpmn:subProcess>",
            })
    void whatCouldRunCodeIsRefusedAtTheDoor(String node) {
        Tripwire.touched = false;
        assertThatThrownBy(() -> deploy(node.replace("TRIPWIRE", Tripwire.class.getName())))
                .hasMessageContaining("Model refused");
        assertThat(Tripwire.touched).isFalse();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("fence")
                        .count())
                .isZero();
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
