package org.huiqiao.engine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
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
    private final Clock clock;
    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final ThreadLocal<@Nullable String> businessKey = new ThreadLocal<>();

    DecisionRecorder(ObjectProvider<FactSource> facts, ApplicationEventPublisher events, Clock clock) {
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    ExecutionListener beforeTask() {
        return execution -> {
            String key = execution.getProcessBusinessKey();
            execution.setVariableLocal(FACTS, Variables.untypedValue(factsOf(key), true));
            businessKey.set(key);
        };
    }

    ExecutionListener afterTask() {
        return this::forget;
    }

    private void forget(DelegateExecution execution) {
        execution.removeVariableLocal(FACTS);
        businessKey.remove();
    }

    private Map<String, Object> factsOf(String key) {
        FactSource source = facts.getIfAvailable();
        return source == null ? Map.of() : source.factsFor(key);
    }

    @Override
    public void notify(DmnDecisionEvaluationEvent event) {
        String key = businessKey.get();
        if (key == null || !(event.getDecisionResult() instanceof DmnDecisionTableEvaluationEvent table)) {
            return;
        }
        DecisionDefinitionEntity definition = (DecisionDefinitionEntity) table.getDecision();
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        table.getInputs().forEach(input -> inputs.put(input.getName(), valueOf(input.getValue())));
        events.publishEvent(new DecisionTaken(
                key,
                definition.getKey(),
                definition.getVersion(),
                hashes.computeIfAbsent(definition.getId(), id -> hash(definition)),
                inputs,
                table.getMatchingRules().stream().map(DecisionRecorder::matched).toList(),
                valueOf(table.getCollectResultValue()),
                table.getCollectResultName(),
                clock.instant()));
    }

    private static DecisionTaken.MatchedRule matched(DmnEvaluatedDecisionRule rule) {
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries().values().forEach(o -> outputs.put(o.getOutputName(), valueOf(o.getValue())));
        return new DecisionTaken.MatchedRule(rule.getId(), outputs);
    }

    private static @Nullable Object valueOf(@Nullable TypedValue value) {
        return value == null ? null : value.getValue();
    }

    private static String hash(DecisionDefinitionEntity definition) {
        byte[] model = Context.getCommandContext()
                .getResourceManager()
                .findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), definition.getResourceName())
                .getBytes();
        return sha256(model);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
