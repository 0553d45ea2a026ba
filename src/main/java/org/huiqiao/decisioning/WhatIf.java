package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.decisioning.TableAnswer.Matched;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.WrittenTable;
import org.jspecify.annotations.Nullable;

/**
 * What a changed table would have said to steps that are on record. The later tables of the step hear its new answer,
 * and what follows from it between the tables; what the step knew besides stays as it was.
 */
class WhatIf {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DecisionText changed;
    private final WrittenTable table;
    private final BiFunction<String, Integer, DecisionText> kept;
    private final Map<String, WrittenTable> tables = new HashMap<>();
    private final Map<String, Integer> turns = new TreeMap<>();
    private int steps;
    private int otherwise;

    /** @param kept the text of a table by key and version */
    WhatIf(DecisionText changed, BiFunction<String, Integer, DecisionText> kept) {
        this.changed = changed;
        this.table = WrittenTable.of(changed);
        this.kept = kept;
    }

    /** Steps that asked the table. */
    int steps() {
        return steps;
    }

    /** Steps of which any table would have answered otherwise. */
    int otherwise() {
        return otherwise;
    }

    /** How often an answer would have turned into another: {@code creditOutcome: APPROVE → REFER}. */
    Map<String, Integer> turns() {
        return Map.copyOf(turns);
    }

    void ask(DecisionRecord record) {
        ask(record.document(), LocalDate.ofInstant(record.takenAt(), ZONE));
    }

    void ask(Document document, LocalDate day) {
        if (document.answers().stream().noneMatch(answer -> answer.decisionKey().equals(changed.decisionKey()))) {
            return;
        }
        steps++;
        Map<String, @Nullable Object> said = new HashMap<>();
        Map<String, @Nullable Object> now = new HashMap<>();
        boolean differs = false;
        for (TableAnswer answer : document.answers()) {
            boolean itself = answer.decisionKey().equals(changed.decisionKey());
            TableAnswer again = itself || differs ? again(document, answer, said, now, day, itself) : answer;
            if (again != answer) {
                differs = true;
                turns.merge(answer.decisionKey() + ": " + inBrief(answer) + " → " + inBrief(again), 1, Integer::sum);
            }
            Facts.said(answer, said);
            Facts.said(again, now);
        }
        otherwise += differs ? 1 : 0;
    }

    /** The recorded answer itself if it would be the same. */
    private TableAnswer again(
            Document document,
            TableAnswer answer,
            Map<String, @Nullable Object> said,
            Map<String, @Nullable Object> now,
            LocalDate day,
            boolean itself) {
        Map<String, @Nullable Object> facts = document.factsOf(answer);
        if (!now.equals(said)) {
            overlay(facts, said, now, day);
        }
        WrittenTable asked = itself
                ? table
                : tables.computeIfAbsent(
                        answer.decisionKey() + ":" + answer.version(),
                        key -> WrittenTable.of(kept.apply(answer.decisionKey(), answer.version())));
        TableResult result = asked.ask(facts);
        return Replay.same(answer, result)
                ? answer
                : new TableAnswer(
                        answer.decisionKey(),
                        answer.version(),
                        answer.contentHash(),
                        answer.task(),
                        facts,
                        result.matched().stream()
                                .map(rule -> new Matched(rule.ruleId(), rule.outputs()))
                                .toList(),
                        result.aggregatedName(),
                        result.aggregated());
    }

    /** Facts that are other now, and what is derived from them: the record holds neither rows nor sums nobody read. */
    private static void overlay(
            Map<String, @Nullable Object> facts,
            Map<String, @Nullable Object> said,
            Map<String, @Nullable Object> now,
            LocalDate day) {
        Map<String, @Nullable Object> before = new HashMap<>(facts);
        before.putAll(said);
        Map<String, @Nullable Object> after = new HashMap<>(before);
        said.keySet().forEach(key -> after.put(key, null));
        after.putAll(now);
        derive(before, day);
        derive(after, day);
        after.forEach((key, value) -> {
            if (!same(before.get(key), value)) {
                facts.put(key, value);
            }
        });
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one == other || Objects.equals(plain(one), plain(other));
    }

    private static void derive(Map<String, @Nullable Object> facts, LocalDate day) {
        Known known = new Known(facts, Set.of());
        Derivation.ALL.forEach(derivation -> derivation.derive(known, day));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()).stripTrailingZeros() : value;
    }

    private static String inBrief(TableAnswer answer) {
        if (answer.aggregatedName() != null) {
            return String.valueOf(answer.aggregated());
        }
        List<Matched> matched = answer.matched();
        return matched.size() == 1
                ? matched.get(0).outputs().values().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", "))
                : matched.size() + " rules";
    }
}
