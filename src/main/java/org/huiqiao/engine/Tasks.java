package org.huiqiao.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Completes user tasks. Who may do what is decided before, by the inbox and the domain. */
@Repository
public class Tasks {

    private final TaskService tasks;

    Tasks(TaskService tasks) {
        this.tasks = tasks;
    }

    public void complete(String taskId, Map<String, Object> answers) {
        tasks.complete(taskId, answers);
    }

    /**
     * Completes the open task of a case by its key in the model.
     *
     * @param assignee whose task, where several people have the same one (a vote); null for any
     * @return false when no such task is open
     */
    public boolean complete(
            String businessKey, String taskKey, @Nullable String assignee, Map<String, Object> answers) {
        TaskQuery query = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(taskKey)
                .active();
        if (assignee != null) {
            query.taskAssignee(assignee);
        }
        List<Task> open = query.listPage(0, 1);
        open.forEach(task -> complete(task.getId(), answers));
        return !open.isEmpty();
    }

    /** Keeps the engine's own record of who holds the task in step with the inbox. */
    public void assign(String taskId, @Nullable String staffId) {
        tasks.setAssignee(taskId, staffId);
    }
}
