package org.huiqiao.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

/** Models made to run code, to read files, or to hang whoever reads them. */
final class HostileModels {

    /** Says whether a model managed to have it made. */
    public static class Tripwire {

        static boolean touched;

        public Tripwire() {
            touched = true;
        }
    }

    /**
     * @param code of the {@link ModelProblem} that must be among those told
     * @param heavy would hang a reader without limits, so nobody but the check is given it
     */
    record Hostile(String kind, String file, byte[] content, String code, boolean heavy) {

        @Override
        public String toString() {
            return kind;
        }
    }

    private static final String BPMN =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>%s</definitions>";
    private static final String XXE =
            "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + BPMN.formatted("<process id='p' name='&x;'/>");
    private static final String PROPERTY = "hostile.model";

    private final List<Hostile> all = new ArrayList<>();

    static List<Hostile> all() {
        HostileModels models = new HostileModels();
        models.files();
        models.code();
        models.expressions();
        models.places();
        models.loops();
        models.tables();
        return models.all;
    }

    static boolean touched() {
        return Tripwire.touched || System.getProperty(PROPERTY) != null;
    }

    private void files() {
        add("external entity", XXE, "doctype");
        add("external entity in UTF-16", XXE.getBytes(UTF_16), "doctype", false);
        add("external document type", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'>" + BPMN, "doctype");
        add("parameter entity", "<!DOCTYPE d [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><d/>", "doctype");
        add("entity bomb", bomb().getBytes(UTF_8), "doctype", true);
        add("undeclared entity", BPMN.formatted("<process id='p'>&boom;</process>"), "unreadable");
        add("nothing", "", "unreadable");
        add("no XML", "MZ\u0000\u0001", "unreadable");
        add("a page", "<html><script>alert(1)</script></html>", "vocabulary");
        add("BPMN of another namespace", "<definitions xmlns='urn:x'/>", "vocabulary");
        add("never closed", "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>", "unreadable");
        add("50 MB", new byte[50_000_000], "large", true);
        add("too many elements", BPMN.formatted("<dataStore/>".repeat(20_001)).getBytes(UTF_8), "elements", true);
        add("too deep", ("<a>".repeat(10_000) + "</a>".repeat(10_000)).getBytes(UTF_8), "deep", true);
        StringBuilder nodes = new StringBuilder("<process id='p'>");
        for (int i = 0; i < 10_000; i++) {
            nodes.append("<task id='t").append(i).append("'/>");
        }
        add("10,000 nodes", BPMN.formatted(nodes + "</process>").getBytes(UTF_8), "nodes", true);
        add(
                "ten thousand nodes with one id",
                BPMN.formatted("<task id='t'/>".repeat(10_000)).getBytes(UTF_8),
                "twice",
                true);
        add("two of one id", BPMN.formatted("<process id='p'/><process id='p'/>"), "twice");
        add(
                "an import",
                BPMN.formatted("<import importType='http://schemas.xmlsoap.org/wsdl/' namespace='x'"
                        + " location='http://127.0.0.1:1/x.wsdl'/>"),
                "tag");
        add(
                "a history kept for nobody knows how long",
                BPMN.formatted("<process id='p' isExecutable='true'/>"),
                "kept");
    }

    private void code() {
        node(
                "script task",
                "<bpmn:scriptTask id='Task_X' scriptFormat='javascript'><bpmn:script>"
                        + "java.lang.System.setProperty('hostile.model','1')</bpmn:script></bpmn:scriptTask>",
                "tag");
        node(
                "script task from a file",
                "<bpmn:scriptTask id='Task_X' scriptFormat='juel' camunda:resource='x.js' />",
                "tag");
        node("class", "<bpmn:serviceTask id='Task_X' camunda:class='TRIPWIRE' />", "attribute");
        node(
                "class by the old name of the vocabulary",
                "<bpmn:serviceTask id='Task_X'" + " xmlns:a='http://activiti.org/bpmn' a:class='TRIPWIRE' />",
                "attribute");
        node(
                "expression",
                "<bpmn:serviceTask id='Task_X' camunda:expression='${knownBlock.numbers()}' />",
                "attribute");
        node("unknown bean", "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${vault}' />", "delegate");
        node(
                "call as delegate",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knownBlock.numbers()}' />",
                "delegate");
        node(
                "misspelt bean",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knwonBlock}' />",
                "delegate");
        node(
                "unknown topic",
                "<bpmn:serviceTask id='Task_X' camunda:type='external' camunda:topic='unknown-topic' />",
                "topic");
        node(
                "topic by expression",
                "<bpmn:serviceTask id='Task_X' camunda:type='external'" + " camunda:topic='${vault.open()}' />",
                "topic");
        node("mail", "<bpmn:serviceTask id='Task_X' camunda:type='mail' />", "type");
        node(
                "shell",
                "<bpmn:serviceTask id='Task_X' camunda:type='shell'><bpmn:extensionElements><camunda:field"
                        + " name='command'><camunda:string>touch hostile</camunda:string></camunda:field>"
                        + "</bpmn:extensionElements></bpmn:serviceTask>",
                "type");
        node(
                "connector",
                "<bpmn:serviceTask id='Task_X'><bpmn:extensionElements><camunda:connector>"
                        + "<camunda:connectorId>http</camunda:connectorId></camunda:connector></bpmn:extensionElements>"
                        + "</bpmn:serviceTask>",
                "tag");
        node(
                "field put into a shared bean",
                "<bpmn:serviceTask id='Task_X' camunda:delegateExpression='${knownBlock}'>"
                        + "<bpmn:extensionElements><camunda:field name='answer'><camunda:expression>${vault.open()}"
                        + "</camunda:expression></camunda:field></bpmn:extensionElements></bpmn:serviceTask>",
                "tag");
        node("send task", "<bpmn:sendTask id='Task_X' camunda:delegateExpression='${vault}' />", "delegate");
        node("rule task by class", "<bpmn:businessRuleTask id='Task_X' camunda:class='TRIPWIRE' />", "attribute");
        node(
                "rule task by bean",
                "<bpmn:businessRuleTask id='Task_X' camunda:delegateExpression='${vault}' />",
                "delegate");
        node(
                "rule task by topic",
                "<bpmn:businessRuleTask id='Task_X' camunda:type='external' camunda:topic='unknown' />",
                "topic");
        node(
                "message by bean",
                "<bpmn:intermediateThrowEvent id='Task_X'><bpmn:messageEventDefinition"
                        + " messageRef='Message_Any' camunda:delegateExpression='${vault}' /></bpmn:intermediateThrowEvent>",
                "delegate");
        node(
                "message by topic",
                "<bpmn:intermediateThrowEvent id='Task_X'><bpmn:messageEventDefinition"
                        + " messageRef='Message_Any' camunda:type='external' camunda:topic='unknown' />"
                        + "</bpmn:intermediateThrowEvent>",
                "topic");
        node("form handler", "<bpmn:userTask id='Task_X' camunda:formHandlerClass='TRIPWIRE' />", "attribute");
        node(
                "validator of a form field",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:formData>"
                        + "<camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator'"
                        + " config='TRIPWIRE' /></camunda:validation></camunda:formField></camunda:formData>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "constraint");
        node(
                "task listener",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:taskListener event='create'"
                        + " delegateExpression='${knownBlock}' /></bpmn:extensionElements></bpmn:userTask>",
                "tag");
        node(
                "task listener with a script",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:taskListener"
                        + " event='create'><camunda:script scriptFormat='javascript'>1</camunda:script></camunda:taskListener>"
                        + "</bpmn:extensionElements></bpmn:userTask>",
                "tag");
        node(
                "execution listener",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:executionListener"
                        + " event='start' class='TRIPWIRE' /></bpmn:extensionElements></bpmn:userTask>",
                "tag");
        node(
                "execution listener on a flow",
                "<bpmn:manualTask id='Task_X' /><bpmn:sequenceFlow id='Flow_3'"
                        + " sourceRef='Task_X' targetRef='Event_End'><bpmn:extensionElements><camunda:executionListener"
                        + " event='take' expression='${vault.open()}' /></bpmn:extensionElements></bpmn:sequenceFlow>",
                "tag");
        node(
                "input script",
                mapped("inputParameter", "<camunda:script scriptFormat='javascript'>1</camunda:script>"),
                "tag");
        node(
                "output script",
                mapped(
                        "outputParameter",
                        "<camunda:script scriptFormat='javascript'" + " resource='deployment://x.js' />"),
                "tag");
        node(
                "variable mapping class",
                "<bpmn:callActivity id='Task_X' calledElement='c'" + " camunda:variableMappingClass='TRIPWIRE' />",
                "attribute");
        node(
                "variable mapping bean",
                "<bpmn:callActivity id='Task_X' calledElement='c'"
                        + " camunda:variableMappingDelegateExpression='${vault}' />",
                "attribute");
        node(
                "condition in a script language",
                condition("bpmn:tFormalExpression' language='javascript", "true"),
                "language");
        node(
                "event sub-process",
                "<bpmn:manualTask id='Task_X' /><bpmn:subProcess id='S' triggeredByEvent='true'>"
                        + "<bpmn:startEvent id='s'><bpmn:messageEventDefinition messageRef='Message_Any' /></bpmn:startEvent>"
                        + "<bpmn:sequenceFlow id='Flow_3' sourceRef='s' targetRef='t' /><bpmn:serviceTask id='t'"
                        + " camunda:delegateExpression='${vault}' /></bpmn:subProcess>",
                "delegate");
    }

    /** Each in an input parameter, so that it runs as soon as the task is reached. */
    private void expressions() {
        for (String expression : List.of(
                "${vault.open()}",
                "${vault['open']()}",
                "${dataSource.connection.toString()}",
                "${runtimeService.toString()}",
                "${outcome.class.toString()}",
                "${outcome['class'].toString()}",
                "${outcome.getClass().forName('java.lang.Runtime').toString()}",
                "${''.class.forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
                "${''.getClass().forName('java.lang.System').getMethod('setProperty', ''.class, ''.class)}",
                "${knownBlock.class.classLoader.toString()}",
                "${knownBlock.getClass().toString()}",
                "${knownBlock.numbers().getClass().toString()}",
                "${knownBlock.numbers().stream().toString()}",
                "${execution.processEngineServices.runtimeService.toString()}",
                "${execution.getProcessEngineServices().getRepositoryService().toString()}",
                "${execution.processEngine.toString()}",
                "${execution.setVariable('outcome', 'DECLINE')}",
                "${execution.currentActivityId}",
                "${task.execution.toString()}",
                "${dateTime().getClass().toString()}",
                "${outcome[knownBlock.answer('class')]}",
                "#{true ? vault.open() : 1}",
                "${S(outcome)}",
                "${knownBlock.wait()}")) {
            node(
                    expression,
                    mapped("inputParameter", xml(expression)),
                    expression.contains("[kn") ? "computed" : "member");
        }
    }

    private void places() {
        String attack = "${vault.open()}";
        node("assignee", "<bpmn:userTask id='Task_X' camunda:assignee='%s' />".formatted(attack), "member");
        node(
                "candidate groups",
                "<bpmn:userTask id='Task_X' camunda:candidateGroups='%s' />".formatted(attack),
                "member");
        node(
                "candidate users",
                "<bpmn:userTask id='Task_X' camunda:candidateUsers='a,%s' />".formatted(attack),
                "member");
        node("due date", "<bpmn:userTask id='Task_X' camunda:dueDate='%s' />".formatted(attack), "member");
        node("follow-up date", "<bpmn:userTask id='Task_X' camunda:followUpDate='%s' />".formatted(attack), "member");
        node("priority", "<bpmn:userTask id='Task_X' camunda:priority='%s' />".formatted(attack), "member");
        node(
                "job priority",
                "<bpmn:serviceTask id='Task_X' camunda:asyncBefore='true' camunda:jobPriority='%s'".formatted(attack)
                        + " camunda:delegateExpression='${knownBlock}' />",
                "member");
        node(
                "task priority",
                "<bpmn:serviceTask id='Task_X' camunda:type='external' camunda:topic='known-topic'"
                        + " camunda:taskPriority='%s' />".formatted(attack),
                "member");
        node(
                "retry cycle",
                "<bpmn:serviceTask id='Task_X' camunda:asyncBefore='true' camunda:delegateExpression="
                        + "'${knownBlock}'><bpmn:extensionElements><camunda:failedJobRetryTimeCycle>%s"
                                .formatted(attack)
                        + "</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>",
                "member");
        node(
                "form field default",
                "<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:formData>"
                        + "<camunda:formField id='f' type='string' defaultValue='%s' />".formatted(attack)
                        + "</camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "member");
        node("form key", "<bpmn:userTask id='Task_X' camunda:formKey='%s' />".formatted(attack), "member");
        node("name of a task", "<bpmn:userTask id='Task_X' name='%s' />".formatted(attack), "member");
        node(
                "documentation",
                "<bpmn:userTask id='Task_X'><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>"
                        .formatted(attack),
                "member");
        node(
                "multi-instance collection",
                "<bpmn:userTask id='Task_X'><bpmn:multiInstanceLoopCharacteristics"
                        + " camunda:collection='%s' camunda:elementVariable='e' /></bpmn:userTask>".formatted(attack),
                "member");
        node(
                "multi-instance end",
                "<bpmn:userTask id='Task_X'><bpmn:multiInstanceLoopCharacteristics>"
                        + "<bpmn:loopCardinality>2</bpmn:loopCardinality><bpmn:completionCondition>%s".formatted(attack)
                        + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>",
                "member");
        node("gateway", condition("bpmn:tFormalExpression", "${vault.open() == 1}"), "member");
        node(
                "called process by expression",
                "<bpmn:callActivity id='Task_X' calledElement='%s' />".formatted(attack),
                "called");
        node(
                "called version by expression",
                "<bpmn:callActivity id='Task_X' calledElement='c'"
                        + " camunda:calledElementBinding='version' camunda:calledElementVersion='%s' />"
                                .formatted(attack),
                "member");
        node(
                "business key handed down",
                "<bpmn:callActivity id='Task_X' calledElement='c'><bpmn:extensionElements>"
                        + "<camunda:in businessKey='%s' /></bpmn:extensionElements></bpmn:callActivity>"
                                .formatted(attack),
                "member");
        node(
                "table by expression",
                "<bpmn:businessRuleTask id='Task_X' camunda:decisionRef='%s' />".formatted(attack),
                "member");
        node(
                "intermediate timer",
                "<bpmn:intermediateCatchEvent id='Task_X'><bpmn:timerEventDefinition id='t'>"
                        + "<bpmn:timeDuration>%s</bpmn:timeDuration></bpmn:timerEventDefinition>".formatted(attack)
                        + "</bpmn:intermediateCatchEvent>",
                "member");
        node(
                "conditional event",
                "<bpmn:intermediateCatchEvent id='Task_X'><bpmn:conditionalEventDefinition id='t'>"
                        + "<bpmn:condition>%s</bpmn:condition></bpmn:conditionalEventDefinition>".formatted(attack)
                        + "</bpmn:intermediateCatchEvent>",
                "member");
        node(
                "error of an outside task",
                "<bpmn:serviceTask id='Task_X' camunda:type='external' camunda:topic="
                        + "'known-topic'><bpmn:extensionElements><camunda:errorEventDefinition id='e' errorRef='x'"
                        + " expression='%s' /></bpmn:extensionElements></bpmn:serviceTask>".formatted(attack),
                "member");
        all.add(new Hostile(
                "name of a message",
                "m.bpmn",
                Drawn.process("hostile", "<bpmn:receiveTask id='Task_X' messageRef='Message_Any' />")
                        .replace("name=\"Any\"", "name=\"" + attack + "\"")
                        .getBytes(UTF_8),
                "member",
                false));
    }

    private void loops() {
        for (String tag : List.of("timeDate", "timeDuration", "timeCycle")) {
            String text = tag.equals("timeCycle") ? "R/${vault.open()}" : "<![CDATA[#{vault.open()}]]>";
            add(
                    "start timer, " + tag,
                    BPMN.formatted(
                            "<process id='p' isExecutable='true'><startEvent id='s'><timerEventDefinition id='t'><%s>%s</%s>"
                                            .formatted(tag, text, tag)
                                    + "</timerEventDefinition></startEvent></process>"),
                    "timer");
        }
        add(
                "a process that calls itself",
                BPMN.formatted("<process id='a'><callActivity id='call_a' calledElement='a'/></process>"),
                "circle");
        add(
                "processes that call each other",
                BPMN.formatted("<process id='a'><callActivity id='call_a' calledElement='b'/></process>"
                        + "<process id='b'><callActivity id='call_b' calledElement='a'/></process>"),
                "circle");
        node(
                "a step a thousand million times",
                "<bpmn:userTask id='Task_X'><bpmn:multiInstanceLoopCharacteristics>"
                        + "<bpmn:loopCardinality>1000000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>"
                        + "</bpmn:userTask>",
                "loops",
                true);
    }

    private void tables() {
        table("JUEL", "expressionLanguage=\"feel\"", "expressionLanguage=\"juel\"", "language");
        table(
                "JavaScript in a cell",
                "<outputEntry id=\"go\">",
                "<outputEntry id=\"go\" expressionLanguage=\"javascript\">",
                "language");
        table(
                "Groovy in a test",
                "<inputEntry id=\"g\">",
                "<inputEntry id=\"g\" expressionLanguage=\"groovy\">",
                "language");
        table("other types", "name=\"d\"", "name=\"d\" typeLanguage=\"http://www.w3.org/2001/XMLSchema\"", "language");
        String java = "function(x) external { java: { class: \"java.lang.System\", method signature: \"getenv(x)\" } }";
        table("a Java function", "<text>500000</text>", "<text>" + java + "</text>", "feel");
        table("a Java function that is called", "facts.score", "(" + java + ")(\"PATH\")", "feel");
        table("a function of its own", "<text>500000</text>", "<text>(function(x) x * 2)(1)</text>", "feel");
        table("a question for the type", "facts.score", "facts.score instance of number", "feel");
        table("no time to keep", "camunda:historyTimeToLive=\"P1D\"", "", "kept");
        for (String boxed : List.of(
                "<businessKnowledgeModel id='b'><encapsulatedLogic kind='Java'/></businessKnowledgeModel>",
                "<decision id='d1'><invocation/></decision>",
                "<decision id='d2'><context/></decision>",
                "<decision id='d3'><relation/></decision>",
                "<import namespace='x' importType='x' locationURI='http://127.0.0.1:1/x.dmn'/>")) {
            table(boxed.substring(0, Math.min(40, boxed.length())), "<decision ", boxed + "<decision ", "tag");
        }
    }

    private void table(String kind, String from, String to, String code) {
        String table = Tables.creditLine("feel");
        if (!table.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        all.add(new Hostile(
                "table: " + kind,
                "t.dmn",
                table.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to))
                        .getBytes(UTF_8),
                code,
                false));
    }

    private void node(String kind, String node, String code) {
        node(kind, node, code, false);
    }

    private void node(String kind, String node, String code, boolean heavy) {
        String drawn = Drawn.process("hostile", node.replace("TRIPWIRE", Tripwire.class.getName()));
        add(kind, drawn.getBytes(UTF_8), code, heavy);
    }

    private void add(String kind, String content, String code) {
        add(kind, content.getBytes(UTF_8), code, false);
    }

    private void add(String kind, byte[] content, String code, boolean heavy) {
        all.add(new Hostile(kind, "m.bpmn", content, code, heavy));
    }

    private static String mapped(String parameter, String value) {
        return ("<bpmn:userTask id='Task_X'><bpmn:extensionElements><camunda:inputOutput><camunda:%s name='p'>%s"
                        + "</camunda:%s></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>")
                .formatted(parameter, value, parameter);
    }

    private static String condition(String type, String text) {
        return ("<bpmn:manualTask id='Task_X' /><bpmn:sequenceFlow id='Flow_3' sourceRef='Task_X' targetRef='Event_End'>"
                        + "<bpmn:conditionExpression xsi:type='%s'>%s</bpmn:conditionExpression></bpmn:sequenceFlow>")
                .formatted(type, text);
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        return bomb + "]>" + BPMN.formatted("<process id='p' name='&l29;'/>");
    }
}
