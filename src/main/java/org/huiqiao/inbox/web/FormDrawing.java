package org.huiqiao.inbox.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.FormInvalid.FieldProblem;
import org.huiqiao.inbox.InboxItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a form from the fields of the model, with what is typed or proposed in it. */
@Component
class FormDrawing {

    private static final int ONE_LINE = 200;
    private static final int AT_A_GLANCE = 4;

    private final FormHelp help;
    private final VisitHelp visit;
    private final LiveChecks checks;
    private final Words words;

    FormDrawing(FormHelp help, VisitHelp visit, LiveChecks checks, Words words) {
        this.help = help;
        this.visit = visit;
        this.checks = checks;
        this.words = words;
    }

    /** @param typed null when the form is opened for the first time */
    List<FormField> draw(
            InboxItem task,
            List<TaskField> fields,
            @Nullable Map<String, String> typed,
            Map<String, FieldProblem> problems) {
        Map<String, String> values = typed == null ? proposals(task) : typed;
        Map<String, List<Row>> seen = visit.beside(task);
        return fields.stream()
                .map(field ->
                        draw(task, field, values, problems.get(field.id()), seen.getOrDefault(field.id(), List.of())))
                .toList();
    }

    private Map<String, String> proposals(InboxItem task) {
        Map<String, String> proposals = new HashMap<>(help.proposals(task));
        proposals.putAll(visit.proposals(task));
        return proposals;
    }

    private FormField draw(
            InboxItem task,
            TaskField field,
            Map<String, String> values,
            @Nullable FieldProblem problem,
            List<Row> beside) {
        List<Option> options = help.options(task, field.id());
        String initial = field.initial() == null ? "" : field.initial();
        if (options.isEmpty()) {
            options = field.choices().entrySet().stream()
                    .map(choice -> Option.of(choice.getKey(), words.choice(field.id(), choice)))
                    .toList();
        }
        String hint = words.textOr("inbox.hint." + task.taskKey() + "." + field.id(), "");
        return new FormField(
                field.id(),
                kind(task, field, options),
                words.label(field),
                hint.isEmpty() ? null : hint,
                field.group() == null ? null : words.textOr("inbox.group." + field.group(), field.group()),
                field.required(),
                field.type().equals("string") && field.max() != null ? Math.toIntExact(field.max()) : null,
                options,
                values.getOrDefault(field.id(), initial),
                problem == null ? null : words.text(problem.messageKey(), said(field, problem)),
                task.taskId(),
                checks.lines(task, field.id(), values),
                checks.inputs(field.id()),
                beside);
    }

    private Object said(TaskField field, FieldProblem problem) {
        return problem.argument().equals(field.label()) ? words.label(field) : problem.argument();
    }

    private String kind(InboxItem task, TaskField field, List<Option> options) {
        return switch (field.type()) {
            case "enum" -> options.size() <= AT_A_GLANCE ? "choice" : "select";
            case "boolean" -> "check";
            case "date" -> "date";
            case "long" -> "number";
            default -> options.isEmpty() ? lines(field) : help.several(task, field.id()) ? "many" : "select";
        };
    }

    private static String lines(TaskField field) {
        return field.max() == null || field.max() > ONE_LINE ? "area" : "text";
    }
}
