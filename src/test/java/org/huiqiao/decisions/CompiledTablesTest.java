package org.huiqiao.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.WrittenTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each table of the house, asked compiled and by FEEL Scala: all its examples, and the same with facts exchanged. */
@Tag("long")
class CompiledTablesTest {

    private final Random random = new Random(20261128);

    @Test
    void everyTableAnswersTheSameCompiled() {
        int asked = 0;
        for (String key : Tables.keys()) {
            WrittenTable compiled = WrittenTable.of(new DecisionText(key, 1, Tables.text(key)));
            List<Sheet.Row> rows = DecisionTablesTest.sheet(key).rows();
            for (Sheet.Row row : rows) {
                same(key, compiled, row.facts());
                asked++;
                same(key, compiled, mixed(row.facts(), rows));
                asked++;
            }
        }
        System.out.println(asked + " questions to " + Tables.keys().size() + " tables, compiled and not");
        assertThat(asked).isGreaterThan(2_000);
    }

    private void same(String key, WrittenTable compiled, Map<String, Object> facts) {
        Object expected = outcome(() -> said(Tables.ask(key, facts)));
        Object found = outcome(() -> said(key, compiled.ask(facts)));
        assertThat(found).as(key + " " + facts).isEqualTo(expected);
    }

    private static List<Object> said(Tables.Answer answer) {
        return Arrays.asList(answer.rules(), answer.outputs(), answer.aggregated(), answer.name());
    }

    private static List<Object> said(String key, TableResult result) {
        List<String> rules = result.matched().stream()
                .map(rule -> Tables.bare(key, rule.ruleId()))
                .toList();
        List<Map<String, Object>> outputs =
                result.matched().stream().map(rule -> rule.outputs()).toList();
        return Arrays.asList(rules, outputs, result.aggregated(), result.aggregatedName());
    }

    /** Some facts from another example, some unknown, some a step beside a border. */
    private Map<String, Object> mixed(Map<String, Object> facts, List<Sheet.Row> rows) {
        Map<String, Object> mixed = new HashMap<>(facts);
        Map<String, Object> other = rows.get(random.nextInt(rows.size())).facts();
        for (String fact : facts.keySet()) {
            switch (random.nextInt(8)) {
                case 0 -> mixed.put(fact, other.get(fact));
                case 1 -> mixed.put(fact, random.nextInt(3) == 0 ? null : other.get(fact));
                case 2 -> mixed.computeIfPresent(fact, (name, value) -> beside(value));
                default -> {}
            }
        }
        return mixed;
    }

    private Object beside(Object value) {
        if (value instanceof Boolean flag) {
            return !flag;
        }
        return value instanceof BigDecimal number
                ? number.add(new BigDecimal(random.nextInt(-1, 2)).movePointLeft(random.nextInt(3)))
                : value;
    }

    private static Object outcome(java.util.function.Supplier<Object> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            return failed.getClass();
        }
    }
}
