package org.huiqiao.inbox;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqiao.engine.TaskField;
import org.huiqiao.inbox.FormInvalid.FieldProblem;
import org.jspecify.annotations.Nullable;

/** Holds what was typed against what the model asks for. */
final class FormCheck {

    private FormCheck() {}

    static Map<String, String> check(List<TaskField> fields, Map<String, String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, FieldProblem> problems = new LinkedHashMap<>();
        Set<String> begun = begun(fields, typed);
        for (TaskField field : fields) {
            String value = typed.getOrDefault(field.id(), "").strip();
            if (field.type().equals("boolean") && value.isEmpty()) {
                value = "false";
            }
            FieldProblem problem = problem(field, value, begun);
            if (problem != null) {
                problems.put(field.id(), problem);
            }
            values.put(field.id(), value);
        }
        if (!problems.isEmpty()) {
            throw new FormInvalid(problems);
        }
        return values;
    }

    /** The groups of which something is filled in. */
    private static Set<String> begun(List<TaskField> fields, Map<String, String> typed) {
        return fields.stream()
                .filter(field -> field.group() != null
                        && !typed.getOrDefault(field.id(), "").isBlank())
                .map(TaskField::group)
                .collect(Collectors.toSet());
    }

    private static @Nullable FieldProblem problem(TaskField field, String value, Set<String> begun) {
        if (value.isEmpty()) {
            boolean asked = field.required() || field.group() != null && begun.contains(field.group());
            return asked ? new FieldProblem("inbox.form.required", field.label()) : null;
        }
        return switch (field.type()) {
            case "long" -> number(field, value);
            case "date" -> date(field, value);
            case "enum" ->
                field.choices().containsKey(value) ? null : new FieldProblem("inbox.form.choice", field.label());
            case "boolean" ->
                value.equals("true") || value.equals("false")
                        ? null
                        : new FieldProblem("inbox.form.choice", field.label());
            default -> length(field, value);
        };
    }

    private static @Nullable FieldProblem number(TaskField field, String value) {
        try {
            long number = Long.parseLong(value.replace(",", ""));
            if (field.min() != null && number < field.min()) {
                return new FieldProblem("inbox.form.min", field.min());
            }
            return field.max() != null && number > field.max() ? new FieldProblem("inbox.form.max", field.max()) : null;
        } catch (NumberFormatException e) {
            return new FieldProblem("inbox.form.number", field.label());
        }
    }

    private static @Nullable FieldProblem date(TaskField field, String value) {
        try {
            LocalDate.parse(value);
            return null;
        } catch (DateTimeParseException e) {
            return new FieldProblem("inbox.form.date", field.label());
        }
    }

    private static @Nullable FieldProblem length(TaskField field, String value) {
        long most = field.max() == null ? 4000 : field.max();
        return value.length() > most ? new FieldProblem("inbox.form.long", most) : null;
    }
}
