package org.huiqiao.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Some thousand tables made up at random: what the checker says of them is what the engine does with them. */
class RandomTablesTest {

    private static final int BATCHES = Integer.getInteger("tables.batches", 5);
    private static final int SIZE = 150;
    private static final int CASES = 10;

    private final Random random = new Random(20261123);
    private final Map<Kind, Integer> told = new EnumMap<>(Kind.class);
    private int clean;
    private int complete;

    @Test
    void theCheckerAndTheEngineAgree() {
        for (int batch = 0; batch < BATCHES; batch++) {
            List<RandomTable> tables =
                    Stream.generate(() -> RandomTable.of(random)).limit(SIZE).toList();
            // reading a model costs the engine more than all the questions we ask it
            String model = Sketch.all(tables.stream().map(RandomTable::sketch).toList());
            Map<String, List<Finding>> findings =
                    TableCheck.of(model).stream().collect(Collectors.groupingBy(Finding::table));
            Map<String, Engine> engines = Engine.all(model);
            for (int i = 0; i < SIZE; i++) {
                agree(tables.get(i), engines.get("t" + i + "_t"), findings.getOrDefault("t" + i + "_t", List.of()));
            }
        }
        assertThat(told.keySet())
                .contains(Kind.OVERLAP, Kind.GAP, Kind.SHADOWED, Kind.DUPLICATE, Kind.NEVER_TRUE, Kind.COUNTED_TWICE)
                .contains(Kind.NOT_ANALYSED)
                .doesNotContain(Kind.TOO_LARGE);
        assertThat(clean).as("tables without an overlap").isGreaterThan(5 * BATCHES);
        assertThat(complete).as("tables without a gap").isGreaterThan(5 * BATCHES);
    }

    private void agree(RandomTable table, Engine engine, List<Finding> findings) {
        for (Finding finding : findings) {
            told.merge(finding.kind(), 1, Integer::sum);
            holds(table, engine, finding);
        }
        samples(table, engine, findings);
    }

    private static void holds(RandomTable table, Engine engine, Finding finding) {
        String sketch = table.sketch() + "\n" + finding;
        switch (finding.kind()) {
            case OVERLAP ->
                assertThat(engine.rules(finding.witness())).as(sketch).isEqualTo(Engine.VIOLATION);
            case GAP -> assertThat(engine.rules(finding.witness())).as(sketch).isEmpty();
            case COUNTED_TWICE ->
                assertThat(engine.rules(finding.witness())).as(sketch).containsAll(finding.rules());
            default -> {}
        }
    }

    private void samples(RandomTable table, Engine engine, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.kind() == Kind.NOT_ANALYSED)) {
            return;
        }
        boolean overlap = findings.stream().anyMatch(finding -> finding.kind() == Kind.OVERLAP);
        boolean gap = findings.stream().anyMatch(finding -> finding.kind() == Kind.GAP);
        Set<String> dead = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.kind() == Kind.SHADOWED || finding.kind() == Kind.NEVER_TRUE)
                .forEach(finding -> dead.addAll(finding.rules()));
        clean += overlap ? 0 : 1;
        complete += gap || table.policy().startsWith("COLLECT") ? 0 : 1;
        boolean nothingPromised = dead.isEmpty()
                && (overlap || !table.policy().equals("UNIQUE"))
                && (gap || table.policy().startsWith("COLLECT"));
        for (int i = 0; i < (nothingPromised ? 0 : CASES); i++) {
            Map<String, Object> facts = table.facts(random);
            List<String> rules = engine.rules(facts);
            String sketch = table.sketch() + "\n" + facts + " " + rules;
            if (!overlap) {
                assertThat(rules).as(sketch).isNotEqualTo(Engine.VIOLATION);
            }
            if (!gap && !table.policy().startsWith("COLLECT")) {
                assertThat(rules).as(sketch).isNotEmpty();
            }
            assertThat(rules).as(sketch).doesNotContainAnyElementsOf(dead.isEmpty() ? Set.of("-") : dead);
        }
    }

    /** A few columns and rows over few values, so that borders meet and rows cover each other. */
    private record RandomTable(String policy, List<String> columns, String sketch) {

        private static final List<String> POLICIES = List.of("UNIQUE", "UNIQUE", "FIRST", "FIRST", "COLLECT SUM");
        private static final List<String> TYPES =
                List.of("double", "long", "string", "string{\"A\",\"B\"}", "boolean", "date", "");

        static RandomTable of(Random random) {
            String policy = one(random, POLICIES);
            List<String> columns = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                // now and then two columns about one input
                columns.add(
                        !columns.isEmpty() && random.nextInt(6) == 0
                                ? columns.get(0)
                                : "x" + i + ":" + one(random, TYPES));
            }
            StringBuilder sketch = new StringBuilder(policy + "\n" + String.join(" | ", columns) + " -> o:long");
            for (int row = random.nextInt(5); row >= 0; row--) {
                List<String> cells =
                        columns.stream().map(column -> cell(random, column)).toList();
                sketch.append("\n" + String.join(" | ", cells) + " -> " + random.nextInt(2));
            }
            return new RandomTable(policy, columns, sketch.toString());
        }

        Map<String, Object> facts(Random random) {
            Map<String, Object> facts = new HashMap<>();
            for (String column : columns) {
                String[] named = column.split(":", 2);
                Object value =
                        switch (named[1]) {
                            case "double" -> new BigDecimal(random.nextInt(-3, 14)).movePointLeft(1);
                            case "long" -> (long) random.nextInt(-2, 6);
                            case "string" -> one(random, List.of("A", "B", "C", "", "其他"));
                            case "boolean" -> random.nextBoolean();
                            case "date" ->
                                LocalDate.of(2026, 1, 1)
                                        .atTime(random.nextInt(2), 0)
                                        .plusDays(random.nextInt(-1, 6));
                            case "string{\"A\",\"B\"}" -> one(random, List.of("A", "B"));
                            default -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(-1, 6));
                        };
                facts.put("facts." + named[0], random.nextInt(6) == 0 ? null : value);
            }
            for (String cap : List.of("", "x0", "x1", "x2")) {
                facts.put(
                        "facts.cap" + cap,
                        random.nextInt(6) == 0 ? null : new BigDecimal(random.nextInt(14)).movePointLeft(1));
            }
            return facts;
        }

        private static String cell(Random random, String column) {
            if (random.nextInt(4) == 0) {
                return random.nextBoolean() ? "" : "-";
            }
            if (column.contains(":string")) {
                return some(random, List.of("\"A\"", "\"B\"", "\"C\"", "null"));
            }
            if (column.endsWith(":boolean")) {
                return some(random, List.of("true", "false", "null"));
            }
            if (column.endsWith(":double") && random.nextInt(4) == 0) {
                // a border that comes with the case, now and then for two columns
                String own = random.nextInt(4) == 0 ? "" : column.substring(0, 2);
                return one(random, List.of("<", "<=", ">", ">=")) + " facts.cap" + own;
            }
            return some(random, List.of(range(random, column), range(random, column), point(random, column), "null"));
        }

        /** One to three of them, now and then under a not. */
        private static String some(Random random, List<String> elements) {
            Set<String> chosen = new TreeSet<>();
            for (int i = Math.max(0, random.nextInt(-1, 3)); i >= 0; i--) {
                chosen.add(one(random, elements));
            }
            String list = String.join(random.nextBoolean() ? "," : " , ", chosen);
            return random.nextInt(4) == 0 ? "not(" + list + ")" : list;
        }

        private static String range(Random random, String column) {
            if (random.nextBoolean()) {
                return one(random, List.of("<", "<=", ">", ">=")) + " " + point(random, column);
            }
            return one(random, List.of("[", "(", "]")) + point(random, column) + ".." + point(random, column)
                    + one(random, List.of("]", ")", "["));
        }

        private static String point(Random random, String column) {
            if (column.endsWith(":double")) {
                return new BigDecimal(random.nextInt(5))
                        .multiply(new BigDecimal("0.3"))
                        .toPlainString();
            }
            if (column.endsWith(":long")) {
                return Integer.toString(random.nextInt(-1, 4));
            }
            String day = "2026-01-0" + (1 + random.nextInt(5));
            return column.endsWith(":date") ? "date and time(\"" + day + "T00:00:00\")" : "date(\"" + day + "\")";
        }

        private static <T> T one(Random random, List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
