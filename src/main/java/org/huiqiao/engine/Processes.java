package org.huiqiao.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Repository;

/** Starts cases and tells them news. */
@Repository
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    public void start(String processKey, String businessKey, Map<String, Object> answers) {
        runtime.startProcessInstanceByKey(processKey, businessKey, answers);
    }

    /** @return whether the case was waiting for this message; news that nobody waits for is no error */
    public boolean tell(String message, String businessKey, Map<String, Object> answers) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(answers)
                .correlateAllWithResult()
                .isEmpty();
    }

    public boolean running(String processKey, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(processKey)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }
}
