package org.huiqiao.decisioning;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.TableAnswer.Matched;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.WrittenTable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves the records: the same facts through the same version of a table give the same answer. */
@Component
public class Replay {

    private static final int PAGE = 200;

    private final DecisionRecords records;
    private final DecisionModels models;

    Replay(DecisionRecords records, DecisionModels models) {
        this.records = records;
        this.models = models;
    }

    /** @param lastId of the records that were replayed; where to go on later */
    public record Outcome(long lastId, int records, int answers, List<Difference> differences) {}

    /** @param decisionKey nothing when it is the record itself that was changed */
    public record Difference(
            String applicationId, int step, @Nullable String decisionKey, Fault fault) {}

    public enum Fault {
        RECORD_CHANGED,
        TABLE_MISSING,
        TABLE_CHANGED,
        ANSWERS_OTHERWISE
    }

    /** @param afterId 0 for all records */
    public Outcome replay(long afterId) {
        Map<String, WrittenTable> tables = new HashMap<>();
        List<Difference> differences = new ArrayList<>();
        long last = afterId;
        int count = 0;
        int answers = 0;
        for (List<DecisionRecord> page = records.after(last, PAGE); !page.isEmpty(); page = records.after(last, PAGE)) {
            for (DecisionRecord record : page) {
                last = record.id();
                count++;
                answers += record.document().answers().size();
                differences.addAll(differences(record, tables));
            }
        }
        return new Outcome(last, count, answers, List.copyOf(differences));
    }

    private List<Difference> differences(DecisionRecord record, Map<String, WrittenTable> tables) {
        List<Difference> found = new ArrayList<>();
        if (!record.intact()) {
            found.add(new Difference(record.applicationId(), record.step(), null, Fault.RECORD_CHANGED));
        }
        for (TableAnswer answer : record.document().answers()) {
            Fault fault = fault(record.document(), answer, tables);
            if (fault != null) {
                found.add(new Difference(record.applicationId(), record.step(), answer.decisionKey(), fault));
            }
        }
        return found;
    }

    private @Nullable Fault fault(
            DecisionRecord.Document document, TableAnswer answer, Map<String, WrittenTable> tables) {
        DecisionText text = models.find(answer.decisionKey(), answer.version()).orElse(null);
        if (text == null) {
            return Fault.TABLE_MISSING;
        }
        if (!text.hash().equals(answer.contentHash())) {
            return Fault.TABLE_CHANGED;
        }
        WrittenTable table =
                tables.computeIfAbsent(answer.decisionKey() + ":" + answer.version(), key -> WrittenTable.of(text));
        return same(answer, table.ask(document.factsOf(answer))) ? null : Fault.ANSWERS_OTHERWISE;
    }

    static boolean same(TableAnswer answer, TableResult again) {
        return Objects.equals(answer.aggregatedName(), again.aggregatedName())
                && plain(answer.aggregated()).equals(plain(again.aggregated()))
                && plain(rules(answer.matched()))
                        .equals(plain(again.matched().stream()
                                .map(rule -> List.of(rule.ruleId(), rule.outputs()))
                                .toList()));
    }

    private static List<Object> rules(List<Matched> matched) {
        return matched.stream()
                .<Object>map(rule -> List.of(rule.ruleId(), rule.outputs()))
                .toList();
    }

    /** As a record writes it, numbers by their value. */
    private static Object plain(@Nullable Object value) {
        return value == null ? List.of() : byValue(Json.read(Json.write(value), new TypeReference<Object>() {}));
    }

    private static Object byValue(@Nullable Object value) {
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Replay::byValue).toList();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().toString(),
                            entry -> byValue(entry.getValue()),
                            (one, other) -> one,
                            TreeMap::new));
        }
        return value == null ? List.of() : value;
    }
}
