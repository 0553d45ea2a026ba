package org.huiqiao.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Refuses, at deploy, what no model of this house may hold: scripts, classes, connectors, unknown beans and topics. */
@Component
class ModelFence extends AbstractBpmnParseListener {

    private static final Pattern DELEGATE = Pattern.compile("[$#]\\{\\s*(\\w+)\\s*}");

    private final BuildingBlocks blocks;

    ModelFence(BuildingBlocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        throw refused(element, "script tasks are not allowed");
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        checkWork(element);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        checkWork(element);
    }

    @Override
    public void parseProcess(
            Element element, org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity definition) {
        checkTree(element);
    }

    private void checkWork(Element element) {
        String topic = element.attributeNS(ModelXml.CAMUNDA, "topic");
        if (topic != null && !blocks.topics().contains(topic)) {
            throw refused(element, "topic '" + topic + "' is not a building block");
        }
        String delegate = element.attributeNS(ModelXml.CAMUNDA, "delegateExpression");
        if (delegate != null) {
            Matcher named = DELEGATE.matcher(delegate);
            if (!named.matches() || !blocks.beans().contains(named.group(1))) {
                throw refused(element, "delegate " + delegate + " is not a building block");
            }
        }
    }

    private void checkTree(Element element) {
        String tag = element.getTagName();
        if (tag.equals("script")
                || tag.equals("connector")
                || tag.equals("executionListener")
                || tag.equals("taskListener")) {
            throw refused(element, "<" + tag + "> is not allowed");
        }
        if (element.attributeNS(ModelXml.CAMUNDA, "class") != null) {
            throw refused(element, "camunda:class is not allowed");
        }
        element.elements().forEach(this::checkTree);
    }

    private static IllegalArgumentException refused(Element element, String why) {
        return new IllegalArgumentException(
                "Model refused at line " + element.getLine() + " (" + element.attribute("id") + "): " + why);
    }
}
