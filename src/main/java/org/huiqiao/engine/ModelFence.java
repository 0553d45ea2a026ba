package org.huiqiao.engine;

import java.util.Locale;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Keeps the {@link ElementRules} inside the engine too, whatever way a model took. Looks at the whole document before
 * the engine reads any of it, for the engine creates some of the named classes while it reads.
 */
@Component
class ModelFence implements BpmnParseFactory {

    private final BuildingBlocks blocks;

    ModelFence(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new BpmnParse(parser) {
            @Override
            protected void parseRootElement() {
                check(this, rootElement, new ElementRules(blocks.beans(), blocks.topics()));
                if (!hasErrors()) {
                    super.parseRootElement();
                }
            }
        };
    }

    private static void check(BpmnParse parse, Element element, ElementRules rules) {
        rules.breach(new ElementRules.Tag(
                        element.getTagName(), element::attribute, name -> element.attributeNS(ModelXml.CAMUNDA, name)))
                .ifPresent(breach ->
                        parse.addError("Model refused: " + breach.in("model").text(Locale.ENGLISH), element));
        element.elements().forEach(child -> check(parse, child, rules));
    }
}
