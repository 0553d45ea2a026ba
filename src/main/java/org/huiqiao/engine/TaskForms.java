package org.huiqiao.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.form.FormFieldValidationConstraint;
import org.camunda.bpm.engine.impl.form.type.EnumFormType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms that analysts draw on user tasks. */
@Component
public class TaskForms {

    private final FormService forms;

    TaskForms(FormService forms) {
        this.forms = forms;
    }

    public List<TaskField> of(String taskId) {
        return forms.getTaskFormData(taskId).getFormFields().stream()
                .map(TaskForms::field)
                .toList();
    }

    private static TaskField field(FormField field) {
        Object initial = field.getDefaultValue();
        return new TaskField(
                field.getId(),
                field.getLabel() == null ? field.getId() : field.getLabel(),
                field.getTypeName(),
                constraint(field, "required").isPresent(),
                number(field, "min", "minlength"),
                number(field, "max", "maxlength"),
                choices(field),
                initial == null ? null : initial.toString(),
                field.getProperties().get("group"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> choices(FormField field) {
        return field.getType() instanceof EnumFormType
                ? new LinkedHashMap<>((Map<String, String>) field.getType().getInformation("values"))
                : Map.of();
    }

    private static Optional<FormFieldValidationConstraint> constraint(FormField field, String name) {
        return field.getValidationConstraints().stream()
                .filter(c -> name.equals(c.getName()))
                .findFirst();
    }

    private static @Nullable Long number(FormField field, String... names) {
        for (String name : names) {
            Optional<FormFieldValidationConstraint> found = constraint(field, name);
            if (found.isPresent()) {
                return Long.valueOf(String.valueOf(found.get().getConfiguration()));
            }
        }
        return null;
    }
}
