package org.huiqiao.engine;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The user tasks that the released models know. */
@Component
public class TaskKinds {

    private final RepositoryService repository;

    TaskKinds(RepositoryService repository) {
        this.repository = repository;
    }

    /** @return task keys with their names, of the tasks that one of these posts may take */
    public Map<String, String> of(Set<String> groups) {
        Map<String, String> kinds = new TreeMap<>();
        for (ProcessDefinition process : repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .active()
                .list()) {
            repository.getBpmnModelInstance(process.getId()).getModelElementsByType(UserTask.class).stream()
                    .filter(task ->
                            task.getCamundaCandidateGroupsList().stream().anyMatch(groups::contains))
                    .forEach(task -> kinds.put(task.getId(), task.getName()));
        }
        return kinds;
    }
}
