package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** What each rule of a released table says, in the words of the model, in the very version that decided. */
@Component
public class RuleSentences {

    private final RepositoryService repository;
    private final Map<String, Map<String, String>> byVersion = new ConcurrentHashMap<>();

    RuleSentences(RepositoryService repository) {
        this.repository = repository;
    }

    /** The rule's sentence; its id where the version is gone or the rule has none. */
    public String of(String decisionKey, int version, String ruleId) {
        return byVersion
                .computeIfAbsent(decisionKey + ":" + version, both -> read(decisionKey, version))
                .getOrDefault(ruleId, ruleId);
    }

    private Map<String, String> read(String decisionKey, int version) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (definition == null) {
            return Map.of();
        }
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return Dmn.readModelFromStream(new ByteArrayInputStream(model.readAllBytes()))
                    .getModelElementsByType(Rule.class)
                    .stream()
                    .filter(rule -> rule.getDescription() != null)
                    .collect(Collectors.toMap(
                            Rule::getId,
                            rule -> rule.getDescription().getTextContent().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
