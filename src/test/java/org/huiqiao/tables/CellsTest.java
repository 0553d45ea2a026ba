package org.huiqiao.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell holds for us exactly where it holds for the engine, null and wrong types included. */
class CellsTest {

    @Test
    void figures() {
        List<Object> values = Arrays.asList(null, number("-1"), number("0"), number("1"), number("2.5"), number("6"));
        same(
                "double",
                values,
                "",
                "-",
                "null",
                "1",
                "-1",
                "- 1",
                "1.0",
                "not(1)",
                "not( 1, null )",
                "not(null)",
                "1,null",
                "null,1",
                "< 2",
                "<=1",
                "> .5",
                ">= 1",
                "[1..5]",
                "(1..5)",
                "]1..6[",
                "[1..6[",
                "(1..1)",
                "[5..1]",
                "not(< 2)",
                "not([1..5])",
                "not(<2,null)",
                "not(<2,>5)",
                "<0,>5",
                "1, >5",
                "\"1\"",
                "true",
                "not(\"a\")",
                "not(true)",
                "1,true",
                "date(\"2026-01-01\")");
    }

    @Test
    void wholeFigures() {
        List<Object> values = Arrays.asList(null, 0L, 2L, 3L);
        same("long", values, "2", "2.5", "> 2", "(2..3)", "<= 2.5", "not(2)", ">1,<3");
        same("integer", Arrays.asList(null, 0, 2, 3), "2", "2.5", "> 2", "(2..3)", "not(null)");
    }

    @Test
    void flags() {
        same(
                "boolean",
                Arrays.asList(null, true, false),
                "true",
                "false",
                "null",
                "not(true)",
                "not(false)",
                "not(null)",
                "false,null",
                "true,null",
                "true,false",
                "not(true,null)",
                "not(false,null)",
                "not(true,false)",
                "1",
                "\"true\"",
                "not(\"a\")",
                "not(1,null)");
    }

    @Test
    void words() {
        same(
                "string",
                Arrays.asList(null, "A", "B", "", "a b", "中文", "1", "true"),
                "\"A\"",
                "\"A\",\"B\"",
                "not(\"A\")",
                "not ( \"A\" )",
                "not(\"A\",null)",
                "not(null)",
                "null",
                "null,\"A\"",
                "\"\"",
                "\"中文\"",
                "\"a b\"",
                "\"A\" ,  \"B\"",
                "1",
                "\"1\"",
                "true",
                "not(1)",
                "not(true)",
                "\"A\",true",
                "true,\"A\"");
    }

    @Test
    void anythingAtAll() {
        same("", Arrays.asList(null, true, false, "A", number("1")), "null", "not(null)", "-");
        same("", Arrays.asList(null, number("1"), number("2")), "1", "not(1)", "> 1", "not(\"1\")");
    }

    /** Under {@code date} the engine hands its tests a moment: a day never meets it. */
    @Test
    void daysAndMoments() {
        LocalDate day = LocalDate.of(2026, 1, 15);
        List<Object> days = Arrays.asList(null, day, day.plusDays(1), day.minusDays(1));
        List<Object> moments =
                Arrays.asList(null, day.atStartOfDay(), day.atTime(0, 0, 1), LocalDateTime.of(2025, 1, 1, 0, 0));
        String[] onDays = {
            "date(\"2026-01-15\")",
            ">= date( \"2026-01-15\" )",
            "< date(\"2026-01-15\")",
            "@\"2026-01-15\"",
            "[date(\"2026-01-01\")..date(\"2026-01-15\")]",
            "not(date(\"2026-01-15\"))",
            "date(\"2026-01-15\"),null"
        };
        String[] onMoments = {
            "date and time(\"2026-01-15T00:00:00\")",
            "> date and time(\"2026-01-15T00:00:00\")",
            "not(date and time(\"2026-01-15T00:00:00\"))",
            "@\"2026-01-15T00:00:00\"",
            "null",
            "[date and time(\"2026-01-01T00:00:00\")..date and time(\"2026-01-15T00:00:00\"))"
        };
        for (List<Object> values : List.of(days, moments)) {
            same("", values, onDays);
            same("", values, onMoments);
        }
        same("date", moments, onDays);
        same("date", moments, onMoments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<= facts.cap",
                "facts.cap",
                "? > 1",
                "contains(?, \"A\")",
                "not(? > 1)",
                "1 + 1",
                "\"A\\\"\"",
                "< null",
                "[null..5]",
                "not(not(1))",
                "1,not(2)",
                "not(1),2",
                "1,,2",
                "1,",
                ",1",
                "> \"A\"",
                "A",
                "= 1",
                "'A'",
                "“A”",
                "\"A\"，\"B\"",
                "date(\"2026-02-31\")",
                "date(2026,1,15)",
                "not()",
                "1e0",
                "date and time(\"2026-01-15T00:00:00Z\")",
                "date(\"2026-01-15T00:00:00\")",
                "@\"2026-01-15\")",
                "nullable"
            })
    void whatIsNoPlainTestIsLeftAsItIs(String cell) {
        assertThat(Cells.read(cell)).isInstanceOf(org.huiqiao.tables.Test.Opaque.class);
    }

    private static void same(String type, List<Object> values, String... cells) {
        for (String cell : cells) {
            Engine engine = new Engine(Sketch.of("UNIQUE\nx:" + type + " -> o:string\n" + cell + " -> \"hit\""));
            for (Object value : values) {
                Object ours = value instanceof Long || value instanceof Integer ? number(value.toString()) : value;
                assertThat(Cells.read(cell).meets(ours))
                        .as("%s of %s meets %s", value, type, cell)
                        .isEqualTo(!engine.rules(Collections.singletonMap("facts.x", value))
                                .isEmpty());
            }
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
