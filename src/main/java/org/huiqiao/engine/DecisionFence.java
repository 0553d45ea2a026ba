package org.huiqiao.engine;

import java.util.Locale;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;

/** Tables speak FEEL; any other language could call code. */
class DecisionFence implements DmnTransformListener {

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        check(decision.getModelInstance().getDocument().getRootElement());
    }

    private static void check(DomElement element) {
        String language = element.getAttribute("expressionLanguage");
        if (language != null && !language.toUpperCase(Locale.ROOT).contains("FEEL")) {
            throw new IllegalArgumentException(
                    "Model refused: the expression language " + language + " is not allowed");
        }
        element.getChildElements().forEach(DecisionFence::check);
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {}

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {}

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {}

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph transformed) {}
}
