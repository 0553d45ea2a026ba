package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.huiqiao.engine.feel.CompiledFeelFactory;
import org.jspecify.annotations.Nullable;

/** A table of a model's text, asked without the process engine: whatever is released today, this version answers. */
public final class WrittenTable {

    private static final ThreadLocal<@Nullable DmnDecisionTableEvaluationEvent> LAST = new ThreadLocal<>();
    private static final DmnEngine ENGINE = engine();

    private final DmnDecision table;

    private WrittenTable(DmnDecision table) {
        this.table = table;
    }

    public static WrittenTable of(DecisionText text) {
        byte[] model = text.content().getBytes(StandardCharsets.UTF_8);
        return new WrittenTable(ENGINE.parseDecision(text.decisionKey(), new ByteArrayInputStream(model)));
    }

    public TableResult ask(Map<String, @Nullable Object> facts) {
        try {
            ENGINE.evaluateDecisionTable(table, Variables.putValue("facts", facts));
            return TableResult.of(java.util.Objects.requireNonNull(LAST.get()));
        } finally {
            LAST.remove();
        }
    }

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(LAST::set));
        configuration.setFeelEngineFactory(new CompiledFeelFactory());
        configuration.getTransformer().getTransformListeners().add(new DecisionFence());
        return configuration.buildEngine();
    }
}
