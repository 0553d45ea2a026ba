package org.huiqiao.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.inbox.FormInvalid;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.WorkView;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "Staff: the work list and its forms")
class TasksApi {

    private final WorkList list;
    private final Inbox inbox;
    private final TaskDesk desk;
    private final TaskPanels panels;
    private final WorkLines lines;
    private final TaskStepUp stepUp;
    private final Words words;

    TasksApi(
            WorkList list,
            Inbox inbox,
            TaskDesk desk,
            TaskPanels panels,
            WorkLines lines,
            TaskStepUp stepUp,
            Words words) {
        this.list = list;
        this.inbox = inbox;
        this.desk = desk;
        this.panels = panels;
        this.lines = lines;
        this.stepUp = stepUp;
        this.words = words;
    }

    record Listing(
            List<WorkLine> tasks,
            Map<WorkView, Integer> counts,
            @Nullable String next,
            int total) {}

    record HandOver(String to) {}

    record Filled(@Nullable Map<String, @Nullable Object> values) {

        Map<String, String> typed() {
            return values == null
                    ? Map.of()
                    : values.entrySet().stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        }
    }

    @GetMapping
    @Operation(
            summary =
                    "view=mine|group|due|warning|watched|snoozed|witness|escalated|done, filtered by product, step, place and q,"
                            + " sort=urgency|arrived|amount, 50 a page; next is the after of the next page,"
                            + " 1001 counts for any more than 1000")
    Listing list(@ParameterObject WorkFilter filter, Actor actor) {
        WorkPage page = list.page(filter.query(), actor);
        return new Listing(lines.lines(page.items()), page.counts(), page.next(), page.total());
    }

    @GetMapping("/{taskId}")
    TaskAnswer task(@PathVariable String taskId, Actor actor) {
        return TaskAnswer.of(panels.of(visible(taskId, actor), actor));
    }

    @PostMapping("/{taskId}/claim")
    TaskAnswer claim(@PathVariable String taskId, Actor actor) {
        return TaskAnswer.of(panels.of(inbox.claim(taskId, actor), actor));
    }

    @PostMapping("/{taskId}/give-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(@PathVariable String taskId, Actor actor) {
        inbox.giveBack(taskId, actor);
    }

    @PostMapping("/{taskId}/hand-over")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void handOver(@PathVariable String taskId, @RequestBody HandOver handOver, Actor actor) {
        inbox.handOver(taskId, handOver.to(), actor);
    }

    @PostMapping("/{taskId}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Sends off the form; 422 names the fields that do not hold; 403 of type"
                    + " urn:huiqiao:problem:second-factor-required wants a code in the header Second-Factor")
    void complete(@PathVariable String taskId, @RequestBody Filled filled, Actor actor) {
        inbox.visible(taskId, actor).ifPresent(task -> stepUp.before(task, actor));
        desk.submit(taskId, filled.typed(), actor);
    }

    @ExceptionHandler
    ProblemDetail invalid(FormInvalid invalid) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, words.refusal(invalid));
        problem.setProperty(
                "errors",
                invalid.problems().entrySet().stream()
                        .map(entry -> Map.of(
                                "field",
                                entry.getKey(),
                                "message",
                                words.text(
                                        entry.getValue().messageKey(),
                                        entry.getValue().argument())))
                        .toList());
        return problem;
    }

    private InboxItem visible(String taskId, Actor actor) {
        return inbox.visible(taskId, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
