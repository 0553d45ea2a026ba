package org.huiqiao.engine;

/** Models as small as a test needs them, written out so that they may hold what no builder would write. */
final class Drawn {

    private Drawn() {}

    /** Start, a flow to the node {@code Task_X} among those given, and a flow from it to the end. */
    static String process(String id, String nodes) {
        return """
               <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                   xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                   xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
                 <bpmn:message id="Message_Any" name="Any" />
                 <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                   <bpmn:startEvent id="Event_Start" />
                   <bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Task_X" />
                   %s
                   <bpmn:sequenceFlow id="Flow_2" sourceRef="Task_X" targetRef="Event_End" />
                   <bpmn:endEvent id="Event_End" />
                 </bpmn:process>
               </bpmn:definitions>
               """.formatted(id, nodes);
    }
}
