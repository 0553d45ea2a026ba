package org.huiqiao.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/** Where a case stands in each of its models. */
@Component
public class CasePosition {

    private final RuntimeService runtime;

    CasePosition(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Process definition id to the ids of the nodes that are active in it. */
    public Map<String, List<String>> of(String businessKey) {
        Map<String, List<String>> positions = new LinkedHashMap<>();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .listPage(0, 50)) {
            positions
                    .computeIfAbsent(instance.getProcessDefinitionId(), id -> new ArrayList<>())
                    .addAll(runtime.getActiveActivityIds(instance.getId()));
        }
        return positions;
    }
}
