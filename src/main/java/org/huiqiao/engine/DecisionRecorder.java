package org.huiqiao.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a business-rule task its facts and tells what the tables answered. The facts never reach the database. */
@Component
class DecisionRecorder implements DmnDecisionEvaluationListener {

    private static final String FACTS = "facts";

    private final ObjectProvider<FactSource> facts;
    private final ApplicationEventPublisher events;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable Question> question = new ThreadLocal<>();

    /** The case whose last step in this thread was a table: nothing else can have happened to it since. */
    private final ThreadLocal<@Nullable String> only = new ThreadLocal<>();

    /** Who asks, and what is known. */
    private record Question(String businessKey, String task, Map<String, Object> facts) {}

    /** Which facts a table reads. */
    private record Reading(String hash, Set<String> facts) {}

    DecisionRecorder(ObjectProvider<FactSource> facts, ApplicationEventPublisher events) {
        this.facts = facts;
        this.events = events;
    }

    ExecutionListener beforeTask() {
        return execution -> {
            String key = execution.getProcessBusinessKey();
            Map<String, Object> known = factsOf(key, key != null && key.equals(only.get()));
            execution.setVariableLocal(FACTS, Variables.untypedValue(known, true));
            question.set(new Question(key, taskOf(execution), known));
        };
    }

    ExecutionListener afterTask() {
        return this::forget;
    }

    private void forget(DelegateExecution execution) {
        execution.removeVariableLocal(FACTS);
        question.remove();
        only.set(execution.getProcessBusinessKey());
    }

    /** A step of another kind, or a command from outside: whatever was read of a case may be otherwise now. */
    void somethingElse() {
        only.remove();
    }

    private Map<String, Object> factsOf(String key, boolean again) {
        FactSource source = facts.getIfAvailable();
        if (source == null) {
            return Map.of();
        }
        return again ? source.factsAgain(key) : source.factsFor(key);
    }

    /** The engine's id of a definition is key:version:unique. */
    private static String taskOf(DelegateExecution execution) {
        String definition = execution.getProcessDefinitionId();
        return definition.substring(0, definition.lastIndexOf(':')) + "/" + execution.getCurrentActivityId();
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        Question asked = question.get();
        if (asked == null || !(event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table)) {
            return;
        }
        DecisionDefinitionEntity definition = (DecisionDefinitionEntity) table.getDecision();
        Reading reading = readings.computeIfAbsent(definition.getId(), id -> read(definition));
        Map<String, @Nullable Object> read = new HashMap<>();
        reading.facts().forEach(fact -> read.put(fact, asked.facts().get(fact)));
        events.publishEvent(new DecisionTaken(
                asked.businessKey(),
                asked.task(),
                definition.getKey(),
                definition.getVersion(),
                reading.hash(),
                read,
                TableResult.of(table)));
    }

    private static Reading read(DecisionDefinitionEntity definition) {
        byte[] model = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        DecisionText text = new DecisionText(
                definition.getKey(), definition.getVersion(), new String(model, StandardCharsets.UTF_8));
        return new Reading(text.hash(), text.facts());
    }
}
