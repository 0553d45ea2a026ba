package org.huiqiao.engine.feel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Texts and values made up at random: the compiled cells and FEEL Scala say the same, or fail the same. */
class SameAsFeelTest {

    private static final int TEXTS = 4_000;
    private static final int VALUES = 30;
    private static final List<String> STRINGS = List.of(
            "A", "B", "", "a", " A", "A ", "其他", "“引号”", "A,B", "not(A)", "null", "true", "5", "it's", "(1..2)", "\t");
    private static final List<String> NUMBERS = List.of(
            "0",
            "1",
            "-1",
            "5",
            "5.0",
            "5.00",
            "0.1",
            "0.3",
            "-0.3",
            "007",
            "100000",
            "4.999999",
            "5.000001",
            "1000000000000",
            "123456789012345",
            "0.123456789012345",
            "12345678901234567890",
            "0.12345678901234567890");
    private static final List<String> ODD = List.of(
            ".5",
            "1e3",
            "+5",
            "- 5",
            "\"A\\\"B\"",
            "\"A\\nB\"",
            "date(\"2026-03-16\")",
            "> date(\"2026-03-16\")",
            "date and time(\"2026-03-16T00:00:00\")",
            "[date(\"2026-01-01\")..date(\"2026-12-31\")]",
            "[\"A\",\"B\"]",
            "[[1,2],[3]]",
            "contains(?, \"A\")",
            "? = \"A\"",
            "? > 3 and ? < 6",
            "< \"B\"",
            "[\"A\"..\"C\"]",
            "facts.cap",
            "facts.text",
            "facts.flag",
            "not(5)",
            "-",
            "\"A\" or \"B\"",
            "facts.none",
            "<",
            "[1..",
            "5 5",
            "\"A\" \"B\"",
            "not()",
            "list contains([\"A\"], ?)",
            "in [1..5]",
            "= 5",
            "!= 5",
            "duration(\"P1D\")",
            "1/3",
            "nothing.here",
            "if true then 1 else 2",
            "cap",
            "(5)",
            "{a: 1}",
            "true and false",
            "@\"2026-03-16\"",
            "5 + 1",
            "\"unfinished");

    private static Level former;

    private final Random random = new Random(20261128);
    private final FeelEngine scala = new ScalaFeelEngineFactory().createInstance();
    private final CompiledFeel compiled = new CompiledFeel(new ScalaFeelEngineFactory().createInstance());

    @BeforeAll
    static void quiet() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        former = root.getLevel();
        root.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(former);
    }

    @Test
    void testsMeanTheSame() {
        int cases = 0;
        int matched = 0;
        List<Object> values = values();
        Map<Kind, List<Object>> fitting = Map.of(
                Kind.TEXT, values.stream().filter(String.class::isInstance).toList(),
                Kind.NUMBER, values.stream().filter(Number.class::isInstance).toList(),
                Kind.ANY, values);
        for (int i = 0; i < TEXTS; i++) {
            Kind kind = one(List.of(Kind.TEXT, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.ANY));
            String text = tests(kind);
            for (int j = 0; j < VALUES; j++) {
                VariableContext context = context(one(random.nextInt(6) == 0 ? values : fitting.get(kind)));
                Object expected = outcome(() -> scala.evaluateSimpleUnaryTests(text, "cellInput", context));
                Object found = outcome(() -> compiled.evaluateSimpleUnaryTests(text, "cellInput", context));
                assertThat(found).as("%s for %s", text, context).isEqualTo(expected);
                cases++;
                matched += Boolean.TRUE.equals(found) ? 1 : 0;
            }
        }
        System.out.printf(
                "%d tests of cells, %d matched, %d handed over, %d read%n",
                cases, matched, compiled.handedOver(), compiled.compiled());
        assertThat(matched).isBetween(cases / 20, cases / 2);
        assertThat(cases).isGreaterThanOrEqualTo(100_000);
        assertThat(compiled.handedOver()).as("what is compared with itself").isLessThan(cases / 2);
    }

    @Test
    void expressionsMeanTheSame() {
        List<Object> values = values();
        for (int i = 0; i < 10_000; i++) {
            String text = expression();
            VariableContext context = context(values.get(random.nextInt(values.size())));
            Object expected = outcome(() -> scala.evaluateSimpleExpression(text, context));
            Object found = outcome(() -> compiled.evaluateSimpleExpression(text, context));
            assertThat(String.valueOf(found)).as("%s for %s", text, context).isEqualTo(String.valueOf(expected));
            assertThat(type(found)).as("%s for %s", text, context).isEqualTo(type(expected));
        }
    }

    @Test
    void aTextIsReadOnceAndTheCacheNeverGrowsBeyondItsBound() {
        for (int i = 0; i < 1_000; i++) {
            compiled.evaluateSimpleUnaryTests("[1..5]", "cellInput", context(3));
        }
        assertThat(compiled.compiled()).isOne();
        assertThat(compiled.handedOver()).isZero();
        for (int i = 0; i < CompiledFeel.MOST + 100; i++) {
            compiled.evaluateSimpleUnaryTests("> " + i, "cellInput", context(3));
        }
        assertThat(compiled.kept()).isLessThanOrEqualTo(CompiledFeel.MOST);
    }

    @Test
    void nothingTrueAndFalseAreAskedForOnce() {
        for (int i = 0; i < 100; i++) {
            for (Object value : Arrays.asList(null, true, false)) {
                compiled.evaluateSimpleUnaryTests("true,null", "cellInput", context(value));
            }
        }
        assertThat(compiled.handedOver()).isEqualTo(3);
    }

    @Test
    void whatDependsOnKindsAloneIsAskedForOnce() {
        for (String border : Arrays.asList("7", null)) {
            for (int i = 0; i < 100; i++) {
                for (Object value : Arrays.asList(null, true, false, border == null ? i : null)) {
                    VariableMap variables = Variables.createVariables().putValue("cellInput", value);
                    Map<String, Object> facts = new HashMap<>();
                    facts.put("cap", border == null ? null : new BigDecimal(border).add(BigDecimal.valueOf(i)));
                    compiled.evaluateSimpleUnaryTests(
                            "> facts.cap",
                            "cellInput",
                            variables.putValue("facts", facts).asVariableContext());
                }
            }
        }
        assertThat(compiled.handedOver()).isEqualTo(7);
    }

    @Test
    void aNumberIsNoPathAndWordsAreSoughtWithoutFeelScala() {
        for (int i = 0; i < 100; i++) {
            compiled.evaluateSimpleExpression("0.50", context(3));
            compiled.evaluateSimpleUnaryTests("contains(?, \"A\") or contains(?, \"B\")", "cellInput", context("B"));
        }
        assertThat(compiled.handedOver()).isOne();
    }

    private enum Kind {
        TEXT,
        NUMBER,
        ANY
    }

    private String tests(Kind kind) {
        if (kind == Kind.TEXT && random.nextInt(5) == 0) {
            return IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(n -> "contains(?, \"" + one(STRINGS) + "\")")
                    .collect(Collectors.joining(" or "));
        }
        List<String> elements = new ArrayList<>();
        for (int i = Math.max(0, random.nextInt(-2, 4)); i >= 0; i--) {
            elements.add(element(kind));
        }
        String list = String.join(one(List.of(",", " , ", ", ", "\n,")), elements);
        return switch (random.nextInt(8)) {
            case 0 -> "not(" + list + ")";
            case 1 -> "not( " + list + " )";
            case 2 -> " " + list + "\n";
            case 3 -> random.nextInt(20) == 0 ? "not (" + list + ")" : list;
            default -> list;
        };
    }

    private String element(Kind kind) {
        int sort =
                switch (kind) {
                    case TEXT -> random.nextInt(3);
                    case NUMBER -> random.nextInt(3, 9);
                    case ANY -> random.nextInt(12);
                };
        return switch (random.nextInt(25) == 0 ? 9 : sort) {
            case 0, 1, 2 -> "\"" + one(STRINGS) + "\"";
            case 3, 4 -> one(List.of("<", "<=", ">", ">=", "< ", ">=  ")) + number();
            case 5 ->
                one(List.of("<", "<=", ">", ">=")) + " facts." + one(List.of("cap", "none", "text", "missing", "flag"));
            case 6, 7 -> interval(number(), number());
            case 8 -> number();
            case 9 -> one(List.of("true", "false", "null"));
            case 10 -> "-" + number().replace("-", "");
            default -> one(ODD);
        };
    }

    /** Seldom the wrong way round. */
    private String interval(String one, String other) {
        boolean turned = new BigDecimal(one).compareTo(new BigDecimal(other)) > 0 && random.nextInt(10) > 0;
        return one(List.of("[", "(", "]"))
                + (turned ? other : one)
                + one(List.of("..", " .. "))
                + (turned ? one : other)
                + one(List.of("]", ")", "["));
    }

    /** Seldom one of the long ones. */
    private String number() {
        return random.nextInt(10) == 0 ? one(NUMBERS) : one(NUMBERS.subList(0, NUMBERS.size() - 2));
    }

    private String expression() {
        return switch (random.nextInt(5)) {
            case 0 -> "\"" + one(STRINGS) + "\"";
            case 1 -> one(NUMBERS);
            case 2 -> one(ODD);
            case 3 -> one(List.of("true", "false", "null", " 5 ", "\"A\" ", "-5", "cellInput", " facts.value"));
            default ->
                "facts."
                        + one(List.of(
                                "value", "cap", "none", "text", "missing", "flag", "value.year", "or", "in", "list"));
        };
    }

    private static List<Object> values() {
        List<Object> values = new ArrayList<>(STRINGS);
        for (String number : NUMBERS) {
            BigDecimal exact = new BigDecimal(number);
            values.addAll(List.of(exact, exact.doubleValue(), exact.longValue(), exact.intValue()));
        }
        values.addAll(Arrays.asList(null, null, null, null, true, false, true, false));
        values.addAll(Arrays.asList(
                0.1f,
                (short) 5,
                BigInteger.TEN,
                'A',
                Double.MAX_VALUE,
                -0.0,
                1e-12,
                new BigDecimal("1E+9"),
                Long.MAX_VALUE,
                new BigDecimal("1E-30"),
                LocalDate.of(2026, 3, 16),
                LocalDateTime.of(2026, 3, 16, 0, 0),
                new Date(0),
                List.of("A", "B"),
                List.of(),
                List.of(List.of(1, 2), List.of(3)),
                Map.of("A", 1),
                MISSING,
                MISSING));
        return values;
    }

    private static final Object MISSING = new Object();

    private VariableContext context(Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("cap", random.nextInt(6) == 0 ? null : new BigDecimal(one(NUMBERS)));
        facts.put("none", null);
        facts.put("text", one(STRINGS));
        facts.put("flag", random.nextBoolean());
        facts.put("or", 1);
        facts.put("in", 2);
        facts.put("list", List.of("A"));
        VariableMap variables = Variables.createVariables();
        if (value != MISSING) {
            facts.put("value", value);
            variables.putValue("cellInput", value);
        }
        return variables.putValue("facts", facts).asVariableContext();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String type(Object value) {
        return value == null ? "" : value.getClass().getName();
    }

    /** A failure by what kind it is: its text names the place. */
    private static Object outcome(Supplier<Object> question) {
        try {
            return question.get();
        } catch (RuntimeException failed) {
            return failed.getClass();
        }
    }
}
