package org.huiqiao.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** What every decision of the house keeps to. */
class DecisionRulesTest {

    private final Map<String, DmnModelInstance> models = ModelFiles.decisions();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void eachFileHoldsOneDecisionNamedLikeIt() {
        models.forEach((file, model) -> assertThat(model.getModelElementsByType(Decision.class))
                .as(file)
                .singleElement()
                .satisfies(decision -> assertThat(decision.getId()).isEqualTo(ModelFiles.camelCase(file))));
    }

    @Test
    void everyDecisionSaysHowLongItsHistoryIsKept() {
        models.forEach((file, model) -> assertThat(model.getModelElementsByType(Decision.class))
                .as(file)
                .allSatisfy(decision ->
                        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank()));
    }

    @Test
    void everyRowHasANameOfItsOwnAndASentence() {
        Set<String> seen = new HashSet<>();
        models.forEach((file, model) -> model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> !seen.add(rule.getId())
                        || rule.getDescription() == null
                        || rule.getDescription().getTextContent().isBlank())
                .forEach(rule -> wrong.add(file + " " + rule.getId())));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsProgrammedInADecision() {
        models.forEach((file, model) -> assertThat(ModelFiles.text("decisions/" + file + ".dmn"))
                .as(file)
                .doesNotContain("expressionLanguage=", "${"));
    }
}
