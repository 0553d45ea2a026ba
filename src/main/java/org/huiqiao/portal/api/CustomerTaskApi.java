package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/my/applications/{id}/tasks/{taskId}")
@Tag(name = "tasks", description = "Customer: a task that an analyst added, by its form")
class CustomerTaskApi {

    private final OwnCases cases;
    private final ProgressBoard board;
    private final Inbox inbox;
    private final TaskDesk desk;

    CustomerTaskApi(OwnCases cases, ProgressBoard board, Inbox inbox, TaskDesk desk) {
        this.cases = cases;
        this.board = board;
        this.inbox = inbox;
        this.desk = desk;
    }

    @GetMapping
    List<TaskField> form(@PathVariable String id, @PathVariable String taskId, Actor actor) {
        requireGeneric(id, taskId, actor);
        return desk.form(inbox.held(taskId, actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(
            @PathVariable String id,
            @PathVariable String taskId,
            @RequestBody Map<String, String> values,
            Actor actor) {
        requireGeneric(id, taskId, actor);
        desk.submit(taskId, values, actor);
    }

    /** The bank's own tasks are done through their own acts, not by completing a form. */
    private void requireGeneric(String id, String taskId, Actor actor) {
        boolean there = board.tasks(cases.get(id, actor)).stream()
                .anyMatch(task -> task.taskId().equals(taskId) && !task.known());
        if (!there) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
