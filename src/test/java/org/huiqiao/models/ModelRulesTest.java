package org.huiqiao.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFormField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.huiqiao.engine.ModelCheck;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;

/** What every process of the house keeps to; the same holds for a model that an analyst releases. */
class ModelRulesTest {

    private static final Pattern PASCAL = Pattern.compile("(Event|Task|Gateway|SubProcess)_([A-Z][a-z0-9]*)+");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    /** What gives money away or promises it: never where a missing answer leads (fail closed). */
    private static final Set<String> MONEY = Set.of("Task_SendPayout", "Task_ApproveAutomatically", "Task_Disburse");

    private final Map<String, BpmnModelInstance> models = ModelFiles.processes();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void processesAreNamedLikeTheirFiles() {
        each(Process.class, Objects::nonNull, (file, process) -> process.getId().equals(ModelFiles.camelCase(file)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNodeSaysWhatItIs() {
        each(
                FlowNode.class,
                Objects::nonNull,
                (file, node) ->
                        PASCAL.matcher(node.getId()).matches() && node.getId().startsWith(prefix(node)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyProcessSaysHowLongItsHistoryIsKept() {
        each(Process.class, Objects::nonNull, (file, process) -> process.getCamundaHistoryTimeToLiveString() != null);
        assertThat(wrong).isEmpty();
    }

    @Test
    void savePointsAreBeforeWorkAndAfterPeople() {
        each(
                FlowNode.class,
                FlowNode::isCamundaAsyncBefore,
                (file, node) -> node instanceof ServiceTask
                        || node instanceof BusinessRuleTask
                        || node instanceof CallActivity);
        each(FlowNode.class, node -> saves(node, "asyncAfter"), (file, node) -> node instanceof UserTask);
        assertThat(wrong).isEmpty();
    }

    /** The table of ADR 26 says what each of them protects. */
    @Test
    void everySavePointProtectsSomething() throws IOException {
        Set<String> points = new TreeSet<>();
        for (BpmnModelInstance model : models.values()) {
            for (Process process : model.getModelElementsByType(Process.class)) {
                for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
                    Stream.of("before", "after")
                            .filter(when -> saves(node, when.equals("before") ? "asyncBefore" : "asyncAfter"))
                            .forEach(when -> points.add("%s | %s | %s".formatted(process.getId(), node.getId(), when)));
                }
            }
        }
        Set<String> explained = Pattern.compile("\\| (\\w+ \\| Task_\\w+ \\| \\w+) \\| [^|]{10,} \\|")
                .matcher(Files.readString(Path.of("docs/adr/0026-save-points-protect-something.md")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(points).isEqualTo(explained);
    }

    @Test
    void noSavePointStandsBeforeAWait() {
        each(UserTask.class, node -> saves(node, "asyncAfter"), (file, node) -> behindGateways(node)
                .anyMatch(next -> !waits(next)));
        each(FlowNode.class, FlowNode::isCamundaAsyncBefore, (file, node) -> node.getIncoming().stream()
                .map(SequenceFlow::getSource)
                .anyMatch(before -> !saves(before, "asyncAfter")));
        assertThat(wrong).isEmpty();
    }

    private static Stream<FlowNode> behindGateways(FlowNode node) {
        return node.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .flatMap(next -> next instanceof ExclusiveGateway ? behindGateways(next) : Stream.of(next));
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask
                || node instanceof ServiceTask task && "external".equals(task.getCamundaType())
                || node instanceof CatchEvent;
    }

    @Test
    void peopleAndCalledProcessesSayAtWhichStageTheCustomerIs() {
        each(
                Activity.class,
                node -> node instanceof UserTask || node instanceof CallActivity,
                (file, node) -> !property(node, "stage").isBlank());
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyNodeAndFlowIsInTheDiagram() {
        models.forEach((file, model) -> {
            Set<Object> drawn = Stream.concat(
                            model.getModelElementsByType(BpmnShape.class).stream()
                                    .map(BpmnShape::getBpmnElement),
                            model.getModelElementsByType(BpmnEdge.class).stream()
                                    .filter(edge -> edge.getWaypoints().size() > 1)
                                    .map(BpmnEdge::getBpmnElement))
                    .collect(Collectors.toSet());
            Stream.of(FlowNode.class, SequenceFlow.class)
                    .flatMap(type -> model.getModelElementsByType(type).stream())
                    .filter(element -> !drawn.contains(element))
                    .forEach(element -> wrong.add(file + " " + element.getAttributeValue("id")));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void flowsAreKnownAtBothEnds() {
        each(
                SequenceFlow.class,
                Objects::nonNull,
                (file, flow) -> flow.getSource().getOutgoing().contains(flow)
                        && flow.getTarget().getIncoming().contains(flow));
        assertThat(wrong).isEmpty();
    }

    @Test
    void decisionsAndCalledProcessesAreReleasedTogetherWithTheirCaller() {
        Set<String> decisions = camelCase(ModelFiles.decisions().keySet());
        Set<String> processes = camelCase(models.keySet());
        each(
                BusinessRuleTask.class,
                Objects::nonNull,
                (file, task) -> "deployment".equals(task.getCamundaDecisionRefBinding())
                        && decisions.contains(task.getCamundaDecisionRef()));
        each(
                CallActivity.class,
                Objects::nonNull,
                (file, call) -> "deployment".equals(call.getCamundaCalledElementBinding())
                        && processes.contains(call.getCalledElement()));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyUserTaskHasItsPeopleItsDutyAndItsTime() {
        each(
                UserTask.class,
                Objects::nonNull,
                (file, task) ->
                        hasItsPeople(task) && !property(task, "duty").isBlank() && task.getCamundaDueDate() != null);
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFormFieldHasALabel() {
        each(
                CamundaFormField.class,
                Objects::nonNull,
                (file, field) -> field.getCamundaLabel() != null
                        && !field.getCamundaLabel().isBlank());
        assertThat(wrong).isEmpty();
    }

    @Test
    void aGatewayNeverRunsOutOfAnswers() {
        each(
                ExclusiveGateway.class,
                gateway -> gateway.getOutgoing().size() > 1,
                (file, gateway) -> gateway.getOutgoing().stream()
                        .allMatch(flow -> flow.equals(gateway.getDefault()) || flow.getConditionExpression() != null));
        assertThat(wrong).isEmpty();
    }

    @Test
    void noDefaultLeadsToMoney() {
        each(
                ExclusiveGateway.class,
                gateway -> gateway.getDefault() != null,
                (file, gateway) ->
                        !MONEY.contains(gateway.getDefault().getTarget().getId()));
        assertThat(wrong).isEmpty();
        assertThat(models.values())
                .flatExtracting(model -> model.getModelElementsByType(FlowNode.class))
                .extracting(node -> ((FlowNode) node).getId())
                .containsAll(MONEY);
    }

    private <T extends ModelElementInstance> void each(Class<T> type, Predicate<T> concerned, Rule<T> rule) {
        models.forEach((file, model) -> model.getModelElementsByType(type).stream()
                .filter(concerned)
                .filter(element -> !rule.holds(file, element))
                .forEach(element -> wrong.add(file + " " + element.getAttributeValue("id"))));
    }

    private static boolean saves(FlowNode node, String when) {
        return "true".equals(node.getAttributeValueNs(CAMUNDA, when));
    }

    private static boolean hasItsPeople(UserTask task) {
        String groups = task.getCamundaCandidateGroups();
        if (groups == null) {
            return task.getCamundaAssignee() != null;
        }
        return task.getCamundaAssignee() == null
                && (groups.startsWith("${")
                        || Arrays.stream(Role.values())
                                .anyMatch(role -> role.group().equals(groups)));
    }

    private static String prefix(FlowNode node) {
        return node instanceof Event
                ? "Event_"
                : node instanceof Gateway ? "Gateway_" : node instanceof SubProcess ? "SubProcess_" : "Task_";
    }

    private static String property(Activity node, String name) {
        if (node.getExtensionElements() == null) {
            return "";
        }
        return node.getExtensionElements().getElementsQuery().list().stream()
                .flatMap(extension -> extension.getChildElementsByType(CamundaProperty.class).stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse("");
    }

    private static Set<String> camelCase(Set<String> files) {
        return files.stream().map(ModelFiles::camelCase).collect(Collectors.toSet());
    }

    private interface Rule<T> {
        boolean holds(String file, T element);
    }

    @Test
    void everyModelPassesTheCheckAtTheDoor() throws IOException {
        Map<String, byte[]> shipped = new TreeMap<>();
        for (String folder : List.of("processes", "decisions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    shipped.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        BlocksInCode blocks = BlocksInCode.scan();
        assertThat(shipped).hasSizeGreaterThan(40);
        assertThat(ModelCheck.problems(shipped, blocks.beans(), blocks.topics()))
                .isEmpty();
    }
}
