package org.huiqiao.engine;

import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/** When a case ends, the day of its removal is written where {@link LeanHistory} writes, not in all history tables. */
final class LeanHistoryEvents extends CacheAwareHistoryEventProducer {

    /** Beside the process instance itself. */
    private static final Set<String> WRITTEN = Set.of(
            HistoricActivityInstanceEventEntity.class.getName(),
            HistoricTaskInstanceEventEntity.class.getName(),
            HistoricIncidentEventEntity.class.getName());

    @Override
    protected void addRemovalTimeToHistoricProcessInstances(String rootProcessInstanceId, Date removalTime) {
        Context.getCommandContext()
                .getHistoricProcessInstanceManager()
                .addRemovalTimeToProcessInstancesByRootProcessInstanceId(
                        rootProcessInstanceId, removalTime, null, WRITTEN);
    }

    @Override
    protected void addRemovalTimeToHistoricDecisions(String rootProcessInstanceId, Date removalTime) {
        // our own record (ADR 11) is kept by rules of its own
    }
}
