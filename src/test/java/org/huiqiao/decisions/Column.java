package org.huiqiao.decisions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * An input of a table with one value of each kind that its rules tell apart: every word they name and one they do not,
 * every border, a little below and a little above it, and nothing.
 */
record Column(String fact, List<Object> points) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final BigDecimal LITTLE = new BigDecimal("0.00001");

    static List<Column> of(DecisionTable table) {
        List<Column> columns = new ArrayList<>();
        int position = 0;
        for (Input input : table.getInputs()) {
            Set<Object> points = new LinkedHashSet<>();
            String type = input.getInputExpression().getTypeRef();
            for (Rule rule : table.getRules()) {
                String test = List.copyOf(rule.getInputEntries())
                        .get(position)
                        .getText()
                        .getTextContent();
                points.addAll("string".equals(type) ? words(test) : figures(test));
            }
            points.addAll("boolean".equals(type) ? List.of(true, false) : List.of());
            points.addAll("string".equals(type) ? List.of("another") : List.of());
            List<Object> all = new ArrayList<>(points);
            all.add(null);
            columns.add(new Column(
                    input.getInputExpression().getText().getTextContent().replace("facts.", ""), all));
            position++;
        }
        return columns;
    }

    /** Every case that takes one value of each column. */
    static List<Map<String, Object>> combined(List<Column> columns) {
        List<Map<String, Object>> cases = List.of(Map.of());
        for (Column column : columns) {
            List<Map<String, Object>> longer = new ArrayList<>();
            for (Map<String, Object> begun : cases) {
                for (Object point : column.points()) {
                    Map<String, Object> facts = new LinkedHashMap<>(begun);
                    facts.put(column.fact(), point);
                    longer.add(facts);
                }
            }
            cases = longer;
        }
        return cases;
    }

    private static List<Object> words(String test) {
        return WORD.matcher(test).results().<Object>map(found -> found.group(1)).toList();
    }

    private static List<Object> figures(String test) {
        List<Object> points = new ArrayList<>();
        FIGURE.matcher(test)
                .results()
                .map(found -> new BigDecimal(found.group()))
                .forEach(border -> {
                    points.add(border.subtract(LITTLE));
                    points.add(border);
                    points.add(border.add(LITTLE));
                });
        return points;
    }
}
