package org.huiqiao.engine;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Models made to harm or to hang whoever reads them; {@link ModelFenceTest} has those that want code to run. */
class ModelCheckTest {

    private static final String BPMN =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>%s</definitions>";
    private static final String DMN =
            "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'>%s</definitions>";
    private static final String XXE =
            "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + BPMN.formatted("<process id='p' name='&x;'/>");

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(10) // one that hangs its reader must not hang the build
    void eachIsRefusedForAReasonThatAPersonUnderstands(String kind, byte[] model, String reason) {
        assertThat(ModelCheck.problems(Map.of("m.bpmn", model)))
                .as(kind)
                .anySatisfy(problem -> assertThat(problem).contains(reason).hasSizeLessThan(300));
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                of("external entity", XXE, "document type"),
                arguments("external entity in UTF-16", XXE.getBytes(UTF_16), "document type"),
                of("external document type", "<!DOCTYPE d SYSTEM 'http://127.0.0.1:1/x.dtd'>" + BPMN, "document type"),
                of(
                        "parameter entity",
                        "<!DOCTYPE d [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]><d/>",
                        "document type"),
                of("entity bomb", bomb(), "document type"),
                of("undeclared entity", BPMN.formatted("<process id='p'>&boom;</process>"), "not a readable model"),
                of("nothing", "", "not a readable model"),
                of("no XML", "MZ\u0000\u0001", "not a readable model"),
                of("a page", "<html><script>alert(1)</script></html>", "neither BPMN 2.0 nor DMN 1.3"),
                of("BPMN of another namespace", "<definitions xmlns='urn:x'/>", "neither BPMN 2.0 nor DMN 1.3"),
                of(
                        "never closed",
                        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'>",
                        "not a readable"),
                arguments("50 MB", new byte[50_000_000], "larger than 2 MB"),
                of("too many elements", BPMN.formatted("<task/>".repeat(20_001)), "more than 20000 elements"),
                of("too deep", "<a>".repeat(10_000) + "</a>".repeat(10_000), "deeper than 100 levels"),
                of("ten thousand nodes with one id", BPMN.formatted("<task id='t'/>".repeat(10_000)), "id t twice"),
                of("two of one id", BPMN.formatted("<process id='p'/><process id='p'/>"), "id p twice"),
                of("start at an expression", start("timeDate", "${vault.open()}"), "start timer with the expression"),
                of("start after an expression", start("timeDuration", "#{vault.open()}"), "start timer"),
                of("start again and again", start("timeCycle", "R/${vault.open()}"), "would run while it is released"),
                of("start in character data", start("timeDate", "<![CDATA[${vault.open()}]]>"), "start timer"),
                of("a process that calls itself", calls("a", "a"), "circle: a → a"),
                of("a called process by expression", calls("a", "${vault.open()}"), "by the expression"),
                of("a Java function", DMN.formatted("<functionDefinition kind='Java'/>"), "<functionDefinition>"),
                of("knowledge model", DMN.formatted("<businessKnowledgeModel id='b'/>"), "<businessKnowledgeModel>"),
                of("invocation", DMN.formatted("<decision id='d'><invocation/></decision>"), "<invocation>"),
                of("boxed context", DMN.formatted("<decision id='d'><context/></decision>"), "<context>"),
                of("relation", DMN.formatted("<decision id='d'><relation/></decision>"), "<relation>"));
    }

    @Test
    void processesThatCallEachOtherInACircleAreNamedOnce() {
        List<String> problems = ModelCheck.problems(new TreeMap<>(Map.of(
                "a.bpmn", calls("a", "b").getBytes(UTF_8),
                "b.bpmn", calls("b", "c").getBytes(UTF_8),
                "c.bpmn", calls("c", "a").getBytes(UTF_8))));
        assertThat(problems).containsExactly("processes call each other in a circle: a → b → c → a");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        String model = BPMN.formatted("<process id='p'/><process id='p'><callActivity calledElement='p'/></process>");
        assertThat(ModelCheck.problems(Map.of("m.bpmn", model.getBytes(UTF_8)))).hasSize(2);
    }

    @Test
    void everyModelOfTheHousePasses() throws IOException {
        Map<String, byte[]> shipped = new TreeMap<>();
        for (String folder : List.of("processes", "decisions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    shipped.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        assertThat(shipped).hasSizeGreaterThan(40);
        assertThat(ModelCheck.problems(shipped)).isEmpty();
    }

    private static Arguments of(String kind, String model, String reason) {
        return arguments(kind, model.getBytes(UTF_8), reason);
    }

    private static String start(String tag, String text) {
        return BPMN.formatted(
                "<process id='p'><startEvent id='s'><timerEventDefinition id='t'><%s>%s</%s>".formatted(tag, text, tag)
                        + "</timerEventDefinition></startEvent></process>");
    }

    private static String calls(String process, String called) {
        return BPMN.formatted("<process id='%s'><callActivity id='call_%s' calledElement='%s'/></process>"
                .formatted(process, process, called));
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE d [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
        }
        return bomb + "]>" + BPMN.formatted("<process id='p' name='&l29;'/>");
    }
}
