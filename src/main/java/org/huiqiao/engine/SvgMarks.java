package org.huiqiao.engine;

import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The small signs that tell one kind of step from another. */
final class SvgMarks {

    private static final String PERSON =
            "M8 1a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4zM1.5 15v-2.5a4.5 4.5 0 0 1 4.5-4h4a4.5 4.5 0 0 1 4.5 4V15z";
    private static final String WHEEL = "M8 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z"
            + "M8 1v3.5M8 11.5v3.5M1 8h3.5M11.5 8H15M3 3l2.5 2.5M10.5 10.5L13 13M13 3l-2.5 2.5M5.5 10.5L3 13";
    private static final String TABLE = "M1 2h14v12H1zM1 6h14M1 10h14M6 6v8";

    private SvgMarks() {}

    static void task(Svg svg, ModelElementInstance node, Box box, String stroke) {
        String sign = node instanceof UserTask
                ? PERSON
                : node instanceof ServiceTask ? WHEEL : node instanceof BusinessRuleTask ? TABLE : "";
        if (!sign.isEmpty()) {
            sign(svg, sign, box.x() + 5, box.y() + 5, stroke, "none");
        }
    }

    static void repeated(Svg svg, ModelElementInstance node, Box box, String stroke) {
        for (MultiInstanceLoopCharacteristics loop :
                node.getChildElementsByType(MultiInstanceLoopCharacteristics.class)) {
            String bars = loop.isSequential() ? "M2 4h12M2 8h12M2 12h12" : "M4 2v12M8 2v12M12 2v12";
            sign(svg, bars, box.middleX() - 8, box.bottom() - 17, stroke, "none");
        }
    }

    static void event(Svg svg, Event event, Box box, String stroke, boolean thrown) {
        double x = box.middleX() - 8;
        double y = box.middleY() - 8;
        String fill = thrown ? stroke : "none";
        if (has(event, TimerEventDefinition.class)) {
            sign(svg, "M8 0a8 8 0 1 1 0 16a8 8 0 1 1 0-16zM8 3v5l3 2", x, y, stroke, "none");
        } else if (has(event, MessageEventDefinition.class)) {
            sign(svg, "M1 3h14v10H1zM1 3l7 6l7-6", x, y, thrown ? SvgColours.SHEET : stroke, fill);
        } else if (has(event, ErrorEventDefinition.class)) {
            sign(svg, "M2 14L6 3l4 6l4-7l-4 11l-4-6z", x, y, stroke, fill);
        } else if (has(event, SignalEventDefinition.class)) {
            sign(svg, "M8 1l7 12H1z", x, y, stroke, fill);
        } else if (has(event, TerminateEventDefinition.class)) {
            svg.empty("circle", "cx", box.middleX(), "cy", box.middleY(), "r", box.width() / 2 - 6, "fill", stroke);
        }
    }

    static void gateway(Svg svg, ModelElementInstance gateway, Box box, String stroke, boolean marked) {
        double x = box.middleX() - 8;
        double y = box.middleY() - 8;
        if (gateway instanceof ExclusiveGateway && marked) {
            sign(svg, "M2.5 1l11 14M13.5 1l-11 14", x, y, stroke, "none", 2.5);
        } else if (gateway instanceof ParallelGateway) {
            sign(svg, "M8 0v16M0 8h16", x, y, stroke, "none", 2.5);
        } else if (gateway instanceof InclusiveGateway) {
            svg.empty(
                    "circle", "cx", x + 8, "cy", y + 8, "r", 9, "fill", "none", "stroke", stroke, "stroke-width", 2.5);
        } else if (gateway instanceof EventBasedGateway) {
            for (int radius : new int[] {10, 13}) {
                svg.empty("circle", "cx", x + 8, "cy", y + 8, "r", radius, "fill", "none", "stroke", stroke);
            }
            sign(svg, "M8 2l6.2 4.5l-2.4 7.3H4.2L1.8 6.5z", x, y, stroke, "none");
        }
    }

    private static boolean has(Event event, Class<? extends ModelElementInstance> definition) {
        return !event.getChildElementsByType(definition).isEmpty();
    }

    private static void sign(Svg svg, String path, double x, double y, String stroke, String fill) {
        sign(svg, path, x, y, stroke, fill, 1.2);
    }

    private static void sign(Svg svg, String path, double x, double y, String stroke, String fill, double width) {
        svg.empty(
                "path",
                "d",
                path,
                "transform",
                "translate(" + Svg.number(x) + " " + Svg.number(y) + ")",
                "fill",
                fill,
                "stroke",
                stroke,
                "stroke-width",
                width);
    }
}
