package org.huiqiao.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The user tasks that the released models know. */
@Component
public class TaskKinds {

    private final RepositoryService repository;
    private final Map<String, List<Kind>> ofProcess = new ConcurrentHashMap<>();

    private record Kind(String key, String name, List<String> groups) {}

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
            ofProcess.computeIfAbsent(process.getId(), this::read).stream()
                    .filter(kind -> kind.groups().stream().anyMatch(groups::contains))
                    .forEach(kind -> kinds.put(kind.key(), kind.name()));
        }
        return kinds;
    }

    private List<Kind> read(String processDefinitionId) {
        return repository.getBpmnModelInstance(processDefinitionId).getModelElementsByType(UserTask.class).stream()
                .map(task -> new Kind(task.getId(), task.getName(), task.getCamundaCandidateGroupsList()))
                .toList();
    }
}
