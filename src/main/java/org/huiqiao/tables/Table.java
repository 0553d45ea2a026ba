package org.huiqiao.tables;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** A decision table as it is written. */
public record Table(
        String id,
        String policy,
        String aggregation,
        String description,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /** How a table owns to the cases it has no rule for: its description begins so and says what becomes of them. */
    private static final String OWNS_ITS_GAPS = "无规则：";

    public record Column(String name, String expression, String type, Test allowed) {

        boolean allows(Object value) {
            return allowed instanceof Test.Opaque || allowed.meets(value);
        }
    }

    public record Rule(int number, String id, String sentence, List<String> inputs, List<String> outputs) {

        /** Whether a cell lets a value of its column through; null where it is neither yes nor no, or no plain test. */
        public @Nullable Boolean lets(int column, @Nullable Object value) {
            Test test = Cells.read(inputs.get(column));
            return test instanceof Test.Opaque
                    ? null
                    : test.holds(value instanceof Number number ? new BigDecimal(number.toString()) : value);
        }

        String name() {
            return id.isBlank() ? "#" + number : id;
        }
    }

    /** @throws NotATable if the model has no table of this id */
    public static Table of(String model, String id) {
        return DmnReader.read(new InputSource(new StringReader(model))).stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(NotATable::new);
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
