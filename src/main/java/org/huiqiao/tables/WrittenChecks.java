package org.huiqiao.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be seen without looking at cases: names, sentences, and values that do not fit their column. */
final class WrittenChecks {

    private final Table table;
    private final List<Finding> findings = new ArrayList<>();

    WrittenChecks(Table table) {
        this.table = table;
        Set<String> seen = new HashSet<>();
        for (Table.Rule rule : table.rules()) {
            if (rule.id().isBlank() || !seen.add(rule.id())) {
                findings.add(Finding.of(table, Kind.NO_ID, List.of(rule), null, Integer.toString(rule.number())));
            }
            if (rule.sentence().isBlank()) {
                findings.add(Finding.of(table, Kind.NO_SENTENCE, List.of(rule), null, ""));
            }
            cells(rule, table.inputs(), rule.inputs(), true);
            cells(rule, table.outputs(), rule.outputs(), false);
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** Only where each answer is written out. */
    List<Finding> unusedOutputs(Set<Table.Rule> dead) {
        List<Finding> unused = new ArrayList<>();
        for (int i = 0; i < table.outputs().size(); i++) {
            int place = i;
            Table.Column column = table.outputs().get(i);
            List<Test> given = table.rules().stream()
                    .filter(rule ->
                            !dead.contains(rule) && place < rule.outputs().size())
                    .map(rule -> Cells.read(rule.outputs().get(place)))
                    .toList();
            if (given.stream().noneMatch(Test.Opaque.class::isInstance)) {
                column.allowed()
                        .named()
                        .filter(value -> given.stream().noneMatch(answer -> answer.meets(value)))
                        .forEach(value -> unused.add(Finding.of(
                                table, Kind.UNUSED_OUTPUT, List.of(), column.name(), Literals.inWords(value))));
            }
        }
        return unused;
    }

    private void cells(Table.Rule rule, List<Table.Column> columns, List<String> cells, boolean input) {
        for (int i = 0; i < columns.size(); i++) {
            if (i >= cells.size()) {
                tell(Kind.TYPE, rule, columns.get(i), "");
            } else {
                cell(rule, columns.get(i), cells.get(i), input);
            }
        }
    }

    private void cell(Table.Rule rule, Table.Column column, String text, boolean input) {
        Test test = Cells.read(text);
        if (test instanceof Test.Opaque) {
            if (text.matches(Literals.PATTERN)) { // looks like a day and is none
                tell(Kind.TYPE, rule, column, text);
            }
            return;
        }
        List<Object> named = test.named().toList();
        if (named.stream().anyMatch(value -> !fits(column.type(), value, input))) {
            tell(Kind.TYPE, rule, column, text);
        } else if (named.stream()
                .filter(value -> !input || !(value instanceof BigDecimal)) // borders may lie outside
                .anyMatch(value -> !column.allows(value))) {
            tell(Kind.NOT_ALLOWED, rule, column, text);
        }
    }

    private static boolean fits(String typeRef, Object value, boolean input) {
        Optional<Class<?>> type = Values.type(typeRef, List.of(value));
        return type.isEmpty()
                || type.get().isInstance(value) && (input || !Values.isWhole(typeRef) || isWhole((BigDecimal) value));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private void tell(Kind kind, Table.Rule rule, Table.Column column, String text) {
        findings.add(Finding.of(table, kind, List.of(rule), column.name(), text));
    }
}
