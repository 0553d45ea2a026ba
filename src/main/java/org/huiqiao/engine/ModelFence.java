package org.huiqiao.engine;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.BpmnParseFactory;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses what no model of this house may hold: scripts, classes, connectors, unknown beans and topics. Looks at the
 * whole document before the engine reads any of it, for the engine creates some of the named classes while it reads.
 */
@Component
class ModelFence implements BpmnParseFactory {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");
    private static final Set<String> FORBIDDEN =
            Set.of("script", "scriptTask", "connector", "executionListener", "taskListener");
    private static final Set<String> CODE = Set.of(
            "class",
            "expression",
            "formHandlerClass",
            "resource",
            "variableMappingClass",
            "variableMappingDelegateExpression");
    /** All that TaskForms knows; {@code validator} would name a class. */
    private static final Set<String> CONSTRAINTS =
            Set.of("required", "readonly", "min", "max", "minlength", "maxlength");

    private final BuildingBlocks blocks;

    ModelFence(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public BpmnParse createBpmnParse(BpmnParser parser) {
        return new BpmnParse(parser) {
            @Override
            protected void parseRootElement() {
                check(this, rootElement);
                if (!hasErrors()) {
                    super.parseRootElement();
                }
            }
        };
    }

    private void check(BpmnParse parse, Element element) {
        String problem = problemOf(element);
        if (problem != null) {
            parse.addError("Model refused: " + problem, element);
        }
        element.elements().forEach(child -> check(parse, child));
    }

    private @Nullable String problemOf(Element element) {
        String tag = element.getTagName();
        if (FORBIDDEN.contains(tag)) {
            return "<" + tag + "> is not allowed";
        }
        for (String attribute : CODE) {
            if (element.attributeNS(ModelXml.CAMUNDA, attribute) != null) {
                return "camunda:" + attribute + " is not allowed";
            }
        }
        if (element.attribute("language") != null) {
            return "the expression language " + element.attribute("language") + " is not allowed";
        }
        if (tag.equals("constraint") && !CONSTRAINTS.contains(String.valueOf(element.attribute("name")))) {
            return "the constraint " + element.attribute("name") + " is not allowed";
        }
        return problemOfWork(element);
    }

    private @Nullable String problemOfWork(Element element) {
        String type = element.attributeNS(ModelXml.CAMUNDA, "type");
        if (type != null && !type.equals("external")) {
            return "camunda:type " + type + " is not allowed";
        }
        String topic = element.attributeNS(ModelXml.CAMUNDA, "topic");
        if (topic != null && !blocks.topics().contains(topic)) {
            return "topic '" + topic + "' is not a building block";
        }
        String delegate = element.attributeNS(ModelXml.CAMUNDA, "delegateExpression");
        if (delegate != null) {
            Matcher named = DELEGATE.matcher(delegate);
            if (!named.matches() || !blocks.beans().contains(named.group(1))) {
                return "delegate " + delegate + " is not a building block";
            }
        }
        return null;
    }
}
