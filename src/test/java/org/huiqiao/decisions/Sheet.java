package org.huiqiao.decisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.decisioning.FactDictionary;

/**
 * The examples of one table: {@code case,facts,rules,answer}. The first row holds the facts that all others start
 * from; a row writes only what differs ({@code score=35; grade=null}). Rules are those that match, in table order; the
 * answer is their outputs in words, or {@code *} where the rules say it all.
 */
record Sheet(String decision, List<Row> rows) {

    record Row(String name, Map<String, Object> facts, List<String> rules, String answer) {}

    static Sheet of(String decision, Path file) {
        try {
            List<String[]> lines = Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
            Map<String, Object> base = new HashMap<>();
            FactDictionary.all().forEach(fact -> base.put(fact.key(), null));
            base.putAll(facts(lines.get(0)[1]));
            return new Sheet(
                    decision, lines.stream().map(cells -> row(cells, base)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String[] cells, Map<String, Object> base) {
        if (cells.length != 4) {
            throw new IllegalArgumentException("Four columns wanted: " + String.join(",", cells));
        }
        Map<String, Object> facts = new HashMap<>(base);
        facts.putAll(facts(cells[1]));
        return new Row(cells[0], facts, words(cells[2]), cells[3].strip());
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split("\\s+"));
    }

    private static Map<String, Object> facts(String cell) {
        Map<String, Object> facts = new HashMap<>();
        for (String pair : cell.split(";")) {
            if (!pair.isBlank()) {
                String[] sides = pair.strip().split("=", 2);
                facts.put(sides[0], value(sides[0], sides[1]));
            }
        }
        return facts;
    }

    private static Object value(String key, String text) {
        if (text.equals("null")) {
            return null;
        }
        return switch (FactDictionary.fact(key)
                .orElseThrow(() -> new IllegalArgumentException(key))
                .type()) {
            case NUMBER -> new BigDecimal(text);
            case FLAG -> {
                if (!text.equals("true") && !text.equals("false")) {
                    throw new IllegalArgumentException(key + "=" + text);
                }
                yield Boolean.valueOf(text);
            }
            case LIST -> text.isEmpty() ? List.of() : Arrays.asList(text.split("\\|"));
            case TEXT, DATE -> text;
        };
    }
}
