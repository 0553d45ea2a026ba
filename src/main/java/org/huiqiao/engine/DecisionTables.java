package org.huiqiao.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The released tables: asks one outside of a process, where nothing is recorded, and gives their text. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final RepositoryService repository;

    DecisionTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** The rows that matched, outputs by name; an aggregated result is one row. */
    public List<Map<String, @Nullable Object>> evaluate(String decisionKey, Map<String, Object> facts) {
        return decisions
                .evaluateDecisionByKey(decisionKey)
                .variables(Map.of("facts", facts))
                .evaluate()
                .getResultList()
                .stream()
                .<Map<String, @Nullable Object>>map(row -> new LinkedHashMap<>(row))
                .toList();
    }

    /** Every version of every table that the engine holds. */
    public Stream<DecisionText> texts() {
        return repository.createDecisionDefinitionQuery().list().stream().map(this::text);
    }

    /** @throws IllegalArgumentException if the engine does not hold this version */
    public DecisionText text(String decisionKey, int version) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No version " + version + " of " + decisionKey);
        }
        return text(definition);
    }

    private DecisionText text(DecisionDefinition definition) {
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new DecisionText(
                    definition.getKey(),
                    definition.getVersion(),
                    new String(model.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
