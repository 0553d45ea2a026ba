package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.huiqiao.engine.ElementRules.Breach;
import org.jspecify.annotations.Nullable;

/** One model read once, without a document type, never further than a model may go. */
class ModelReading {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int MOST_NODES = 1_000;
    private static final int MOST_LOOPS = 100;
    private static final int DEEPEST = 100;
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Set<String> VOCABULARIES =
            Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");
    /** Boxed expressions: a function may be Java. Decision tables need none of them. */
    private static final Set<String> BOXED = Set.of(
            "functionDefinition", "encapsulatedLogic", "businessKnowledgeModel", "invocation", "context", "relation");

    private static final Set<String> TIMERS = Set.of("timeDate", "timeDuration", "timeCycle");
    private static final Pattern NODE =
            Pattern.compile("\\w*([tT]ask|Gateway|Event)|callActivity|subProcess|transaction");
    private static final Pattern FEEL_CODE = Pattern.compile("\\bfunction\\s*\\(|\\bexternal\\b|\\binstance\\s+of\\b");

    private final String name;
    private final Map<String, Set<String>> calls;
    private final ElementRules rules;
    private final ExpressionCheck expressions;
    private final List<ModelProblem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> way = new ArrayList<>();
    private String process = "";
    private int elements;
    private int nodes;

    ModelReading(String name, Map<String, Set<String>> calls, ElementRules rules, ExpressionCheck expressions) {
        this.name = name;
        this.calls = calls;
        this.rules = rules;
        this.expressions = expressions;
    }

    List<ModelProblem> of(byte[] content) {
        if (content.length > LARGEST) {
            say("large", LARGEST / 1_000_000);
            return problems;
        }
        try {
            read(content);
        } catch (XMLStreamException | RuntimeException e) {
            say("unreadable", String.valueOf(e.getMessage()));
        }
        return problems;
    }

    private void read(byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        StringBuilder text = new StringBuilder();
        while (xml.hasNext() && elements <= MOST_ELEMENTS && nodes <= MOST_NODES && way.size() <= DEEPEST) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    say("doctype");
                    return;
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    text.setLength(0);
                    start(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> end(xml, text.toString());
                default -> {}
            }
        }
        if (elements > MOST_ELEMENTS) {
            say("elements", MOST_ELEMENTS);
        }
        if (nodes > MOST_NODES) {
            say("nodes", MOST_NODES);
        }
        if (way.size() > DEEPEST) {
            say("deep", DEEPEST);
        }
    }

    private void start(XMLStreamReader xml) {
        String tag = xml.getLocalName();
        boolean bpmn = BPMN.equals(xml.getNamespaceURI());
        boolean dmn = DMN.equals(xml.getNamespaceURI());
        if (way.isEmpty() && !(tag.equals("definitions") && (bpmn || dmn))) {
            say("vocabulary");
        }
        way.add(tag);
        elements++;
        nodes += bpmn && NODE.matcher(tag).matches() ? 1 : 0;
        String id = xml.getAttributeValue(null, "id");
        if (id != null && (bpmn || dmn) && !ids.add(id)) {
            say("twice", id);
        }
        if (dmn) {
            startTable(xml, tag);
        } else {
            startProcess(xml, tag, id, bpmn);
        }
    }

    private void startTable(XMLStreamReader xml, String tag) {
        if (BOXED.contains(tag) || tag.equals("import")) {
            say("tag", tag);
        }
        for (String attribute : new String[] {"expressionLanguage", "typeLanguage"}) {
            String language = xml.getAttributeValue(null, attribute);
            if (language != null && !language.toUpperCase(Locale.ROOT).contains("FEEL")) {
                say("language", language);
            }
        }
        if (tag.equals("decision")
                && xml.getAttributeValue("http://camunda.org/schema/1.0/dmn", "historyTimeToLive") == null) {
            say("kept", String.valueOf(xml.getAttributeValue(null, "id")));
        }
    }

    private void startProcess(XMLStreamReader xml, String tag, @Nullable String id, boolean bpmn) {
        rules.breach(new ElementRules.Tag(tag, plain -> xml.getAttributeValue(null, plain), own -> own(xml, own)))
                .ifPresent(this::say);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            expressions.breach(xml.getAttributeValue(i)).ifPresent(this::say);
        }
        if (bpmn && tag.equals("process")) {
            process = String.valueOf(id);
            calls.computeIfAbsent(process, key -> new LinkedHashSet<>());
            if (own(xml, "historyTimeToLive") == null) {
                say("kept", process);
            }
        }
        String called = xml.getAttributeValue(null, "calledElement");
        if (called != null) {
            if (called.contains("{")) {
                say("called", called);
            }
            calls.computeIfAbsent(process, key -> new LinkedHashSet<>()).add(called);
        }
    }

    private static @Nullable String own(XMLStreamReader xml, String attribute) {
        return VOCABULARIES.stream()
                .map(vocabulary -> xml.getAttributeValue(vocabulary, attribute))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void end(XMLStreamReader xml, String text) {
        String tag = xml.getLocalName();
        way.remove(way.size() - 1);
        if (DMN.equals(xml.getNamespaceURI())) {
            if (tag.equals("text")
                    && FEEL_CODE
                            .matcher(text.replaceAll("\"(?:\\\\.|[^\"\\\\])*\"", "\"\""))
                            .find()) {
                say("feel", text);
            }
            return;
        }
        expressions.breach(text).ifPresent(this::say);
        if (TIMERS.contains(tag) && ExpressionCheck.isIn(text) && startsAProcess()) {
            say("timer", text);
        }
        if (tag.equals("loopCardinality")
                && text.strip().matches("\\d{3,}")
                && !text.strip().equals("" + MOST_LOOPS)) {
            say("loops", MOST_LOOPS, text);
        }
    }

    /** The start of an event sub-process waits inside a running case, with a case to ask. */
    private boolean startsAProcess() {
        return way.contains("startEvent") && !way.contains("subProcess");
    }

    private void say(Breach breach) {
        problems.add(breach.in(name));
    }

    private void say(String code, Object... args) {
        problems.add(ModelProblem.of(name, code, args));
    }
}
