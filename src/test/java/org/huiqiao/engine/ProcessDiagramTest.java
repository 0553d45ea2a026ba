package org.huiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ProcessDiagramTest {

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyNodeAndFlowIsDrawn(Path file) throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String svg = ProcessDiagram.draw(model, List.of(), List.of());
        Document picture = parsed(svg);
        assertThat(nodes(picture))
                .extracting(node -> node.getAttribute("data-node"))
                .containsExactlyInAnyOrderElementsOf(model.getModelElementsByType(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(svg.split("marker-end=\"url", -1))
                .hasSize(model.getModelElementsByType(SequenceFlow.class).size() + 1);
        Files.createDirectories(Path.of("target/diagrams"));
        Files.writeString(Path.of("target/diagrams", file.getFileName() + ".svg"), svg);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aStrictContentPolicyLetsItThrough(Path file) {
        String svg = ProcessDiagram.draw(Bpmn.readModelFromFile(file.toFile()), List.of(), List.of());
        assertThat(svg)
                .startsWith("<svg xmlns=")
                .contains("role=\"img\"", "<title")
                .doesNotContainPattern("style=|<style|<script|href|\\son[a-z]+=");
    }

    @Test
    void stepsThatAreActiveOrPassedStandOut() throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Path.of("processes/document-supplement.bpmn").toFile());
        Document picture = parsed(ProcessDiagram.draw(
                model, List.of("Task_CheckDocuments#multiInstanceBody"), List.of("Task_SupplyDocuments")));
        assertThat(state(picture, "Task_CheckDocuments")).isEqualTo("active");
        assertThat(state(picture, "Task_SupplyDocuments")).isEqualTo("passed");
        assertThat(state(picture, "Task_ExpireSupplement")).isEmpty();
    }

    @Test
    void namesAreEscaped() throws Exception {
        BpmnModelInstance model = Bpmn.readModelFromFile(
                Path.of("processes/document-supplement.bpmn").toFile());
        UserTask task = model.getModelElementById("Task_CheckDocuments");
        task.setName("<script>alert('1 & \"2\"')</script>");
        String svg = ProcessDiagram.draw(model, List.of(), List.of());
        assertThat(svg).doesNotContain("<script");
        assertThat(parsed(svg).getDocumentElement().getTextContent()).contains("<script>alert('1 & \"2\"')</script>");
    }

    @Test
    void longNamesAreBrokenByWidth() {
        assertThat(SvgLabels.lines("核对补充材料是否齐全有效", 60, 12)).containsExactly("核对补充材", "料是否齐全", "有效");
        assertThat(SvgLabels.lines("", 60, 12)).isEmpty();
    }

    private static String state(Document picture, String node) {
        return nodes(picture).stream()
                .filter(drawn -> drawn.getAttribute("data-node").equals(node))
                .findFirst()
                .orElseThrow()
                .getAttribute("data-state");
    }

    private static List<Element> nodes(Document picture) {
        NodeList groups = picture.getElementsByTagName("g");
        return Stream.iterate(0, i -> i < groups.getLength(), i -> i + 1)
                .map(i -> (Element) groups.item(i))
                .filter(group -> group.hasAttribute("data-node"))
                .toList();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
