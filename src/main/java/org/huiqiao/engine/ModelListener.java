package org.huiqiao.engine;

import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ties every model to the rest of the house: tasks to the inbox, stages to the progress page, tables to facts. */
@Component
class ModelListener extends AbstractBpmnParseListener {

    private final ApplicationEventPublisher events;
    private final DecisionRecorder decisions;
    private final ExternalWakeUp wakeUp;

    ModelListener(ApplicationEventPublisher events, DecisionRecorder decisions, ExternalWakeUp wakeUp) {
        this.events = events;
        this.decisions = decisions;
        this.wakeUp = wakeUp;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Map<String, String> properties = properties(element);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, task -> opened(task, properties));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, task -> closed(task, true));
        definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, task -> closed(task, false));
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, decisions.beforeTask());
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, decisions.afterTask());
        reach(element, activity);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if ("external".equals(element.attributeNS(ModelXml.CAMUNDA, "type"))) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, execution -> wakeUp.afterCommit());
        }
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
        reach(element, activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
    }

    @Override
    public void parseBoundaryEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        other(activity);
    }

    /** Neither a table nor a gateway. */
    private void other(ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, execution -> decisions.somethingElse());
    }

    private void reach(Element element, ActivityImpl activity) {
        String stage = properties(element).get("stage");
        if (stage != null) {
            String name = element.attribute("name");
            ExecutionListener reached = execution -> events.publishEvent(new StepReached(
                    execution.getProcessBusinessKey(),
                    processKeyOf(execution.getProcessDefinitionId()),
                    execution.getCurrentActivityId(),
                    name == null ? execution.getCurrentActivityId() : name,
                    stage));
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, reached);
        }
    }

    private void opened(DelegateTask task, Map<String, String> properties) {
        String role = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        Date due = task.getDueDate();
        events.publishEvent(new TaskOpened(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                processKeyOf(task.getProcessDefinitionId()),
                task.getExecution().getProcessBusinessKey(),
                role,
                task.getAssignee(),
                due == null ? null : due.toInstant(),
                properties));
    }

    private void closed(DelegateTask task, boolean completed) {
        events.publishEvent(new TaskClosed(task.getId(), task.getExecution().getProcessBusinessKey(), completed));
    }

    private static String processKeyOf(String definitionId) {
        return definitionId.substring(0, definitionId.indexOf(':'));
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> found = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element list = extensions == null ? null : extensions.elementNS(ModelXml.CAMUNDA, "properties");
        if (list != null) {
            list.elementsNS(ModelXml.CAMUNDA, "property")
                    .forEach(p -> found.put(p.attribute("name"), p.attribute("value")));
        }
        return found;
    }
}
