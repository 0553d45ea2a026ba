package org.huiqiao.origination;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.huiqiao.engine.TaskField;
import org.huiqiao.engine.Tasks;
import org.huiqiao.inbox.FormSubmitted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a filled-in form means. A task whose key is known here goes through the domain first; any other, such as one
 * that an analyst added, is completed with its choices, numbers and yes-or-no fields as answers. Text stays in our
 * own table.
 */
@Component
class FormActs {

    private final Tasks tasks;
    private final Map<String, Function<FormSubmitted, Map<String, Object>>> acts = new LinkedHashMap<>();

    FormActs(Tasks tasks, ReviewActs review, SettlementActs settlement, GuaranteeActs guarantee) {
        this.tasks = tasks;
        review.register(acts);
        settlement.register(acts);
        guarantee.register(acts);
    }

    @EventListener
    void on(FormSubmitted form) {
        Function<FormSubmitted, Map<String, Object>> act = acts.get(form.task().taskKey());
        tasks.complete(form.task().taskId(), act == null ? answers(form) : act.apply(form));
    }

    static Map<String, Object> answers(FormSubmitted form) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (TaskField field : form.fields().values()) {
            String value = form.value(field.id());
            if (field.isAnswer() && !value.isEmpty()) {
                answers.put(field.id(), typed(field, value));
            }
        }
        return answers;
    }

    private static Object typed(TaskField field, String value) {
        return switch (field.type()) {
            case "long" -> Long.valueOf(value.replace(",", ""));
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }
}
