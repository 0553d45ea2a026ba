package org.huiqiao.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.springframework.stereotype.Component;

/** A model as a picture, with the steps a case stands at and those it has passed. Served as an image of its own. */
@Component
public class ProcessDiagram {

    private static final double MARGIN = 24;

    private final RepositoryService repository;

    ProcessDiagram(RepositoryService repository) {
        this.repository = repository;
    }

    public String svg(String processDefinitionId, Collection<String> activeNodeIds, Collection<String> passedNodeIds) {
        return draw(repository.getBpmnModelInstance(processDefinitionId), activeNodeIds, passedNodeIds);
    }

    static String draw(BpmnModelInstance model, Collection<String> activeNodeIds, Collection<String> passedNodeIds) {
        List<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(shape -> shape.getBpmnElement() != null)
                .sorted(Comparator.comparing((BpmnShape shape) -> shape.getBpmnElement() instanceof BoundaryEvent)
                        .thenComparing(shape -> Box.of(shape.getBounds()).area(), Comparator.reverseOrder()))
                .toList();
        Collection<BpmnEdge> edges = model.getModelElementsByType(BpmnEdge.class);
        Svg svg = new Svg();
        open(svg, frame(shapes, edges), title(model));
        SvgShapes pen = new SvgShapes(svg, nodes(activeNodeIds), nodes(passedNodeIds));
        shapes.stream().filter(SvgShapes::isFrame).forEach(pen::draw);
        edges.forEach(edge -> edge(svg, edge));
        shapes.stream().filter(shape -> !SvgShapes.isFrame(shape)).forEach(pen::draw);
        shapes.forEach(pen::label);
        edges.forEach(edge -> label(svg, edge));
        return svg.document();
    }

    private static void open(Svg svg, Box box, String title) {
        svg.open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "role",
                        "img",
                        "aria-labelledby",
                        "title",
                        "width",
                        box.width(),
                        "height",
                        box.height(),
                        "viewBox",
                        Stream.of(box.x(), box.y(), box.width(), box.height())
                                .map(Svg::number)
                                .collect(Collectors.joining(" ")),
                        "font-family",
                        "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif")
                .open("title", "id", "title")
                .text(title)
                .close()
                .open("defs")
                .open(
                        "marker",
                        "id",
                        "arrow",
                        "viewBox",
                        "0 0 10 10",
                        "refX",
                        9,
                        "refY",
                        5,
                        "markerWidth",
                        7,
                        "markerHeight",
                        7,
                        "orient",
                        "auto")
                .empty("path", "d", "M0 0L10 5L0 10z", "fill", SvgColours.INK_SOFT)
                .close()
                .close()
                .empty(
                        "rect",
                        "x",
                        box.x(),
                        "y",
                        box.y(),
                        "width",
                        box.width(),
                        "height",
                        box.height(),
                        "fill",
                        SvgColours.SHEET);
    }

    private static void edge(Svg svg, BpmnEdge edge) {
        boolean flow = edge.getBpmnElement() instanceof SequenceFlow;
        svg.empty(
                "path",
                "d",
                edge.getWaypoints().stream().map(ProcessDiagram::point).collect(Collectors.joining("L", "M", "")),
                "fill",
                "none",
                "stroke",
                SvgColours.INK_SOFT,
                "stroke-width",
                1.5,
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                flow ? "none" : "3 4",
                "marker-end",
                flow ? "url(#arrow)" : "none");
    }

    private static void label(Svg svg, BpmnEdge edge) {
        if (edge.getBpmnElement() instanceof SequenceFlow named
                && edge.getBpmnLabel() != null
                && edge.getBpmnLabel().getBounds() != null) {
            SvgLabels.under(
                    svg, SvgShapes.name(named), Box.of(edge.getBpmnLabel().getBounds()));
        }
    }

    private static String point(Waypoint point) {
        return Svg.number(point.getX()) + " " + Svg.number(point.getY());
    }

    private static Box frame(Collection<BpmnShape> shapes, Collection<BpmnEdge> edges) {
        Stream<Box> drawn = Stream.of(
                        shapes.stream().map(shape -> Box.of(shape.getBounds())),
                        shapes.stream()
                                .map(BpmnShape::getBpmnLabel)
                                .filter(label -> label != null && label.getBounds() != null)
                                .map(label -> Box.of(label.getBounds())),
                        edges.stream()
                                .flatMap(edge -> edge.getWaypoints().stream())
                                .map(point -> new Box(point.getX(), point.getY(), 0, 0)))
                .flatMap(boxes -> boxes);
        return drawn.reduce(Box::and).orElse(new Box(0, 0, 100, 100)).grownBy(MARGIN);
    }

    private static String title(BpmnModelInstance model) {
        return model.getModelElementsByType(Process.class).stream()
                .map(SvgShapes::name)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("BPMN");
    }

    /** The engine calls the body of a repeated step {@code Task_X#multiInstanceBody}. */
    private static Set<String> nodes(Collection<String> ids) {
        return ids.stream().map(id -> id.replace("#multiInstanceBody", "")).collect(Collectors.toSet());
    }
}
