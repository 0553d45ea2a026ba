package org.huiqiao.engine;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Draws the nodes of a model. */
final class SvgShapes {

    private final Svg svg;
    private final Set<String> active;
    private final Set<String> passed;

    SvgShapes(Svg svg, Set<String> active, Set<String> passed) {
        this.svg = svg;
        this.active = active;
        this.passed = passed;
    }

    /** Whether other nodes lie on top of it. */
    static boolean isFrame(BpmnShape shape) {
        ModelElementInstance node = shape.getBpmnElement();
        return node instanceof SubProcess || node instanceof Participant || node instanceof Lane;
    }

    void draw(BpmnShape shape) {
        ModelElementInstance node = shape.getBpmnElement();
        String id = shape.getBpmnElement().getId();
        Box box = Box.of(shape.getBounds());
        String state = active.contains(id) ? "active" : passed.contains(id) ? "passed" : "";
        SvgColours colours = state.equals("active")
                ? SvgColours.ACTIVE
                : state.equals("passed") ? SvgColours.PASSED : SvgColours.PLAIN;
        svg.open("g", "data-node", id, "data-state", state);
        String name = name(node);
        if (!name.isEmpty()) {
            svg.open("title").text(name).close();
        }
        if (node instanceof Event event) {
            event(event, box, colours);
        } else if (node instanceof Gateway) {
            gateway(shape, box, colours);
        } else if (isFrame(shape)) {
            frame(node, name, box, colours);
        } else if (node instanceof TextAnnotation) {
            svg.empty(
                    "path",
                    "d",
                    "M%s %sh-10V%sh10"
                            .formatted(Svg.number(box.x() + 10), Svg.number(box.y()), Svg.number(box.bottom())),
                    "fill",
                    "none",
                    "stroke",
                    colours.stroke());
            SvgLabels.middle(svg, name, box);
        } else {
            task(node, name, box, colours);
        }
        if (state.equals("active")) {
            // colour alone would not reach everyone
            svg.empty(
                    "circle",
                    "cx",
                    box.right() - 3,
                    "cy",
                    box.y() + 3,
                    "r",
                    7,
                    "fill",
                    SvgColours.FOCUS,
                    "stroke",
                    SvgColours.SHEET,
                    "stroke-width",
                    2);
        }
        svg.close();
    }

    /** The name of an event or a gateway, beside it. Written after all shapes, so that none covers it. */
    void label(BpmnShape shape) {
        if (shape.getBpmnElement() instanceof Event || shape.getBpmnElement() instanceof Gateway) {
            Box box = Box.of(shape.getBounds());
            boolean placed =
                    shape.getBpmnLabel() != null && shape.getBpmnLabel().getBounds() != null;
            Box place = placed
                    ? Box.of(shape.getBpmnLabel().getBounds())
                    : new Box(box.middleX() - 45, box.bottom() + 6, 90, 14);
            SvgLabels.under(svg, name(shape.getBpmnElement()), place);
        }
    }

    private void task(ModelElementInstance node, String name, Box box, SvgColours colours) {
        rectangle(
                box, colours.fill(), colours.stroke(), node instanceof CallActivity ? 4 : colours.width(), 10, "none");
        SvgMarks.task(svg, node, box, colours.stroke());
        SvgMarks.repeated(svg, node, box, colours.stroke());
        SvgLabels.middle(svg, name, box);
    }

    private void frame(ModelElementInstance node, String name, Box box, SvgColours colours) {
        boolean onEvent = node instanceof SubProcess sub && sub.triggeredByEvent();
        rectangle(
                box,
                colours.fill(),
                colours.stroke(),
                colours.width(),
                node instanceof SubProcess ? 10 : 0,
                onEvent ? "2 4" : "none");
        SvgMarks.repeated(svg, node, box, colours.stroke());
        if (node instanceof SubProcess) {
            SvgLabels.under(svg, name, new Box(box.x(), box.y() + 7, box.width(), 14));
        } else {
            String turned = "rotate(-90 %s %s)".formatted(Svg.number(box.x() + 15), Svg.number(box.middleY()));
            svg.open("g", "transform", turned);
            SvgLabels.under(svg, name, new Box(box.x() + 15 - box.height() / 2, box.middleY() - 6, box.height(), 14));
            svg.close();
        }
    }

    private void event(Event event, Box box, SvgColours colours) {
        double radius = box.width() / 2;
        boolean waits = (event instanceof BoundaryEvent boundary && !boundary.cancelActivity())
                || (event instanceof StartEvent start && !start.isInterrupting());
        String dashes = waits ? "4 3" : "none";
        circle(
                box,
                radius,
                colours,
                event instanceof EndEvent ? Math.max(4, colours.width()) : colours.width(),
                dashes);
        if (!(event instanceof StartEvent || event instanceof EndEvent)) {
            circle(box, radius - 3, colours, 1, dashes);
        }
        SvgMarks.event(svg, event, box, colours.stroke(), event instanceof ThrowEvent);
    }

    private void gateway(BpmnShape shape, Box box, SvgColours colours) {
        String diamond = "M%s %sL%s %sL%s %sL%s %sz"
                .formatted(
                        Svg.number(box.middleX()), Svg.number(box.y()),
                        Svg.number(box.right()), Svg.number(box.middleY()),
                        Svg.number(box.middleX()), Svg.number(box.bottom()),
                        Svg.number(box.x()), Svg.number(box.middleY()));
        svg.empty(
                "path",
                "d",
                diamond,
                "fill",
                colours.fill(),
                "stroke",
                colours.stroke(),
                "stroke-width",
                colours.width());
        SvgMarks.gateway(svg, shape.getBpmnElement(), box, colours.stroke(), shape.isMarkerVisible());
    }

    private void rectangle(Box box, String fill, String stroke, double width, double round, String dashes) {
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                round,
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    private void circle(Box box, double radius, SvgColours colours, double width, String dashes) {
        svg.empty(
                "circle",
                "cx",
                box.middleX(),
                "cy",
                box.middleY(),
                "r",
                radius,
                "fill",
                colours.fill(),
                "stroke",
                colours.stroke(),
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    static String name(ModelElementInstance node) {
        if (node instanceof TextAnnotation note) {
            return note.getText() == null ? "" : note.getText().getTextContent();
        }
        String name = node.getAttributeValue("name");
        return name == null ? "" : name;
    }
}
