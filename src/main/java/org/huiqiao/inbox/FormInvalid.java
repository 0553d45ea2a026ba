package org.huiqiao.inbox;

import java.util.Map;
import org.huiqiao.common.Refused;

/** Fields that do not hold; {@code problems} maps the field to a message key, nothing typed is lost. */
public class FormInvalid extends Refused {

    private final transient Map<String, FieldProblem> problems;

    /** What is wrong with one field: a message key and its argument. */
    public record FieldProblem(String messageKey, Object argument) {}

    FormInvalid(Map<String, FieldProblem> problems) {
        super(problems.size());
        this.problems = Map.copyOf(problems);
    }

    public Map<String, FieldProblem> problems() {
        return problems;
    }
}
