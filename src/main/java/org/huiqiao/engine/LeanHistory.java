package org.huiqiao.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.jspecify.annotations.Nullable;

/**
 * What the engine writes down for good (ADR 25): that a process ran, how it ended, what people did and what stood
 * still. Who decided what, and by which facts, is in tables of our own.
 */
final class LeanHistory extends AbstractHistoryLevel {

    static final String NAME = "lean";

    private static final Set<HistoryEventTypes> KEPT = Set.of(
            HistoryEventTypes.PROCESS_INSTANCE_START,
            HistoryEventTypes.PROCESS_INSTANCE_UPDATE,
            HistoryEventTypes.PROCESS_INSTANCE_MIGRATE,
            HistoryEventTypes.PROCESS_INSTANCE_END,
            HistoryEventTypes.TASK_INSTANCE_CREATE,
            HistoryEventTypes.TASK_INSTANCE_UPDATE,
            HistoryEventTypes.TASK_INSTANCE_MIGRATE,
            HistoryEventTypes.TASK_INSTANCE_COMPLETE,
            HistoryEventTypes.TASK_INSTANCE_DELETE,
            HistoryEventTypes.INCIDENT_CREATE,
            HistoryEventTypes.INCIDENT_UPDATE,
            HistoryEventTypes.INCIDENT_MIGRATE,
            HistoryEventTypes.INCIDENT_DELETE,
            HistoryEventTypes.INCIDENT_RESOLVE,
            HistoryEventTypes.BATCH_START,
            HistoryEventTypes.BATCH_UPDATE,
            HistoryEventTypes.BATCH_END);

    /** The engine's own levels have 0 to 3. */
    @Override
    public int getId() {
        return 25;
    }

    @Override
    public String getName() {
        return NAME;
    }

    /** @param entity null while a model is read: then the answer is whether such an event may ever come */
    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type == HistoryEventTypes.ACTIVITY_INSTANCE_START || type == HistoryEventTypes.ACTIVITY_INSTANCE_END) {
            return entity == null || entity instanceof ExecutionEntity execution && ends(execution.getActivity());
        }
        return type instanceof HistoryEventTypes known && KEPT.contains(known);
    }

    /** The end of a process, not of one of its parts. */
    private static boolean ends(@Nullable ActivityImpl node) {
        return node != null
                && node.getFlowScope() instanceof ProcessDefinitionImpl
                && node.getProperties().get(BpmnProperties.TYPE).endsWith("EndEvent");
    }
}
