package org.huiqiao.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision table as it is written. */
record Table(
        String id,
        String policy,
        String aggregation,
        String description,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /** How a table owns to the cases it has no rule for: its description begins so and says what becomes of them. */
    private static final String OWNS_ITS_GAPS = "无规则：";

    record Column(String name, String expression, String type, Test allowed) {

        boolean allows(Object value) {
            return allowed instanceof Test.Opaque || allowed.meets(value);
        }
    }

    record Rule(int number, String id, String sentence, List<String> inputs, List<String> outputs) {

        String name() {
            return id.isBlank() ? "#" + number : id;
        }
    }

    boolean promisesOneAnswer() {
        return policy.equals("UNIQUE");
    }

    /** Many rules may answer, and none is an answer too. */
    boolean collects() {
        return policy.equals("COLLECT");
    }

    boolean ownsItsGaps() {
        return description.startsWith(OWNS_ITS_GAPS);
    }

    String inWords(Map<String, @Nullable Object> witness) {
        return witness.entrySet().stream()
                .map(entry -> nameOf(entry.getKey()) + " = " + Literals.inWords(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String nameOf(String expression) {
        return inputs.stream()
                .filter(input -> input.expression().equals(expression))
                .map(Column::name)
                .findFirst()
                .orElse(expression);
    }
}
