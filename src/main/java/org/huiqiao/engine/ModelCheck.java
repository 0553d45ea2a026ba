package org.huiqiao.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What is wrong with models before the engine sees any of them: it evaluates the timer of a start event while it
 * deploys, and reads whatever it is given to the end. Says all of it, in words; {@link ModelFence} then looks at what
 * the elements mean. Asks nothing of the engine, so that drafts can be checked too.
 */
public final class ModelCheck {

    private static final int LARGEST = 2_000_000;
    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 100;
    private static final Set<String> MODELS =
            Set.of("http://www.omg.org/spec/BPMN/20100524/MODEL", "https://www.omg.org/spec/DMN/20191111/MODEL/");
    /** Boxed expressions: a function may be Java. Decision tables need none of them. */
    private static final Set<String> CODE = Set.of(
            "functionDefinition", "encapsulatedLogic", "businessKnowledgeModel", "invocation", "context", "relation");

    private static final Set<String> TIMERS = Set.of("timeDate", "timeDuration", "timeCycle");

    private ModelCheck() {}

    /** @param models by file name; they are released together and may call each other */
    public static List<String> problems(Map<String, byte[]> models) {
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> calls = new LinkedHashMap<>();
        models.forEach((name, content) -> problems.addAll(new Reading(name, calls).of(content)));
        calls.keySet().forEach(process -> circle(process, process, calls, new LinkedHashSet<>(), problems));
        return problems.stream().distinct().toList();
    }

    private static void circle(
            String first, String here, Map<String, Set<String>> calls, Set<String> way, List<String> problems) {
        if (!way.add(here)) {
            return;
        }
        for (String next : calls.getOrDefault(here, Set.of())) {
            if (next.equals(first)
                    && first.equals(way.stream().sorted().findFirst().orElse(first))) {
                problems.add("processes call each other in a circle: " + String.join(" → ", way) + " → " + first);
            } else {
                circle(first, next, calls, way, problems);
            }
        }
        way.remove(here);
    }

    private static class Reading {

        private final String name;
        private final Map<String, Set<String>> calls;
        private final List<String> problems = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private final List<String> way = new ArrayList<>();
        private String process = "";
        private int elements;

        Reading(String name, Map<String, Set<String>> calls) {
            this.name = name;
            this.calls = calls;
        }

        List<String> of(byte[] content) {
            if (content.length > LARGEST) {
                say("is larger than 2 MB");
                return problems;
            }
            try {
                read(content);
            } catch (XMLStreamException | RuntimeException e) {
                say("is not a readable model: " + firstLine(String.valueOf(e.getMessage())));
            }
            return problems;
        }

        private void read(byte[] content) throws XMLStreamException {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            StringBuilder text = new StringBuilder();
            while (xml.hasNext() && elements <= MOST_ELEMENTS && way.size() <= DEEPEST) {
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> {
                        say("declares a document type, which is not allowed");
                        return;
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        text.setLength(0);
                        start(xml);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), text.toString());
                    default -> {}
                }
            }
            if (elements > MOST_ELEMENTS) {
                say("has more than " + MOST_ELEMENTS + " elements");
            }
            if (way.size() > DEEPEST) {
                say("is nested deeper than " + DEEPEST + " levels");
            }
        }

        private void start(XMLStreamReader xml) {
            String tag = xml.getLocalName();
            boolean ofModel = MODELS.contains(String.valueOf(xml.getNamespaceURI()));
            if (way.isEmpty() && !(tag.equals("definitions") && ofModel)) {
                say("is neither BPMN 2.0 nor DMN 1.3");
            }
            way.add(tag);
            elements++;
            String id = xml.getAttributeValue(null, "id");
            if (id != null && ofModel && !ids.add(id)) {
                say("uses the id " + id + " twice");
            }
            if (CODE.contains(tag)) {
                say("holds <" + tag + ">, which is not allowed");
            }
            if (tag.equals("process") && id != null) {
                process = id;
                calls.computeIfAbsent(id, key -> new LinkedHashSet<>());
            }
            String called = xml.getAttributeValue(null, "calledElement");
            if (called != null) {
                if (called.contains("{")) {
                    say("calls a process by the expression " + called);
                }
                calls.computeIfAbsent(process, key -> new LinkedHashSet<>()).add(called);
            }
        }

        private void end(String tag, String text) {
            way.remove(way.size() - 1);
            boolean expression = text.contains("${") || text.contains("#{");
            if (TIMERS.contains(tag) && expression && startsAProcess()) {
                say("has a start timer with the expression " + text.strip() + ", which would run while it is released");
            }
        }

        /** The start of an event sub-process waits inside a running case, with a case to ask. */
        private boolean startsAProcess() {
            return way.contains("startEvent") && !way.contains("subProcess");
        }

        private void say(String problem) {
            problems.add(name + " " + problem);
        }
    }

    private static String firstLine(String text) {
        byte[] bytes = text.lines()
                .reduce("", (one, other) -> one + " " + other)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    }
}
