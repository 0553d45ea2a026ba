package org.huiqiao.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.junit.jupiter.api.Test;

/** What every decision of the house keeps to. */
class DecisionRulesTest {

    private final Map<String, DmnModelInstance> models = ModelFiles.decisions();

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
    void nothingIsProgrammedInADecision() {
        models.forEach((file, model) -> assertThat(ModelFiles.text("decisions/" + file + ".dmn"))
                .as(file)
                .doesNotContain("expressionLanguage=", "${"));
    }
}
