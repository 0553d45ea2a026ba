package org.huiqiao.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Refused;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.FormInvalid;
import org.huiqiao.inbox.FormInvalid.FieldProblem;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.inbox.InboxItem;
import org.huiqiao.inbox.TaskDesk;
import org.huiqiao.inbox.TaskOver;
import org.huiqiao.portal.CustomerTask;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.portal.ProgressBoard;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's task that an analyst drew: its form comes from the model. */
@Controller
@RequestMapping("/my/applications/{id}/tasks/{taskId}")
class CustomerTaskPages {

    private final OwnCases cases;
    private final ProgressBoard board;
    private final Inbox inbox;
    private final TaskDesk desk;
    private final Texts texts;

    CustomerTaskPages(OwnCases cases, ProgressBoard board, Inbox inbox, TaskDesk desk, Texts texts) {
        this.cases = cases;
        this.board = board;
        this.inbox = inbox;
        this.desk = desk;
        this.texts = texts;
    }

    /** A field with what was typed and what is wrong with it; its name is {@code field.<id>}. */
    record FieldLine(
            String name,
            String type,
            String label,
            boolean optional,
            List<Option> options,
            String value,
            @Nullable String problem) {}

    record Page(
            String applicationId, String taskId, String name, String until, List<FieldLine> fields, boolean wrong) {}

    @GetMapping
    String form(@PathVariable String id, @PathVariable String taskId, Actor actor, Model model) {
        LoanApplication application = cases.get(id, actor);
        return task(application, taskId)
                .map(task -> show(application, task, actor, Map.of(), Map.of(), true, model))
                .orElse("redirect:/my/applications/" + id);
    }

    @PostMapping
    String submit(
            @PathVariable String id,
            @PathVariable String taskId,
            @RequestParam Map<String, String> typed,
            Actor actor,
            Model model) {
        LoanApplication application = cases.get(id, actor);
        Optional<CustomerTask> task = task(application, taskId);
        if (task.isEmpty()) {
            return "redirect:/my/applications/" + id;
        }
        Map<String, String> values = values(typed);
        try {
            desk.submit(taskId, values, actor);
        } catch (FormInvalid invalid) {
            return show(application, task.get(), actor, values, invalid.problems(), false, model);
        } catch (TaskOver over) {
            // a second click was faster
            return "redirect:/my/applications/" + id;
        } catch (Refused refused) {
            model.addAttribute("problem", texts.of(refused));
            return show(application, task.get(), actor, values, Map.of(), false, model);
        }
        return "redirect:/my/applications/" + id;
    }

    private Optional<CustomerTask> task(LoanApplication application, String taskId) {
        return board.tasks(application).stream()
                .filter(task -> task.taskId().equals(taskId) && !task.known())
                .findFirst();
    }

    private String show(
            LoanApplication application,
            CustomerTask task,
            Actor actor,
            Map<String, String> values,
            Map<String, FieldProblem> problems,
            boolean fresh,
            Model model) {
        InboxItem item = inbox.held(task.taskId(), actor);
        List<FieldLine> fields = desk.form(item).stream()
                .map(field -> line(field, values, problems, fresh))
                .toList();
        model.addAttribute(
                "page",
                new Page(
                        application.id(),
                        task.taskId(),
                        task.name(),
                        texts.when(task.dueAt()),
                        fields,
                        !problems.isEmpty()));
        return "portal/task";
    }

    private FieldLine line(
            TaskField field, Map<String, String> values, Map<String, FieldProblem> problems, boolean fresh) {
        String proposed = fresh && field.initial() != null ? field.initial() : "";
        @Nullable FieldProblem problem = problems.get(field.id());
        return new FieldLine(
                "field." + field.id(),
                field.type(),
                field.label(),
                !field.required(),
                field.choices().entrySet().stream()
                        .map(choice -> new Option(choice.getKey(), choice.getValue(), null))
                        .toList(),
                values.getOrDefault(field.id(), proposed),
                problem == null ? null : texts.of(problem.messageKey(), problem.argument()));
    }

    private static Map<String, String> values(Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith("field.")) {
                values.put(name.substring("field.".length()), value);
            }
        });
        return values;
    }
}
