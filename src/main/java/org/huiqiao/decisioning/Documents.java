package org.huiqiao.decisioning;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.decisioning.DecisionRecord.Origin;
import org.huiqiao.decisioning.TableAnswer.Matched;
import org.huiqiao.engine.DecisionTaken;
import org.jspecify.annotations.Nullable;

/** Makes the document of a record: each fact once, and beside a table only what it saw otherwise. */
final class Documents {

    private Documents() {}

    /** As it will be read again, so that a table of the same step sees what a table of a later step would see. */
    static TableAnswer answer(DecisionTaken taken) {
        TableAnswer answer = new TableAnswer(
                taken.decisionKey(),
                taken.version(),
                taken.contentHash(),
                taken.task(),
                taken.facts(),
                taken.result().matched().stream()
                        .map(rule -> new Matched(rule.ruleId(), rule.outputs()))
                        .toList(),
                taken.result().aggregatedName(),
                taken.result().aggregated());
        return Json.read(Json.write(answer), new TypeReference<TableAnswer>() {});
    }

    /** @param answers each with all it read */
    static Document of(List<TableAnswer> answers, List<FactEntry> sources) {
        Map<String, @Nullable Object> last = new TreeMap<>();
        answers.forEach(answer -> last.putAll(answer.otherwise()));
        Map<String, Object> facts = new TreeMap<>();
        last.forEach((key, value) -> {
            if (value != null) {
                facts.put(key, value);
            }
        });
        return new Document(
                facts,
                origins(last.keySet(), sources),
                answers.stream()
                        .map(answer -> answer.asked(difference(answer.otherwise(), last)))
                        .toList(),
                reasons(answers));
    }

    private static Map<String, @Nullable Object> difference(
            Map<String, @Nullable Object> read, Map<String, @Nullable Object> last) {
        Map<String, @Nullable Object> difference = new HashMap<>();
        read.forEach((key, value) -> {
            if (!Objects.equals(value, last.get(key))) {
                difference.put(key, value);
            }
        });
        return difference;
    }

    private static Map<String, Origin> origins(Set<String> facts, List<FactEntry> sources) {
        Set<String> used = facts.stream()
                .flatMap(key -> FactDictionary.fact(key).stream())
                .map(Fact::source)
                .collect(Collectors.toSet());
        Map<String, Origin> origins = new TreeMap<>();
        sources.stream()
                .filter(entry -> used.contains(entry.source()))
                .forEach(entry -> origins.put(
                        entry.source(),
                        new Origin(
                                entry.status(),
                                entry.round(),
                                entry.obtainedAt(),
                                entry.callKey(),
                                entry.consentId())));
        return origins;
    }

    private static List<String> reasons(List<TableAnswer> answers) {
        Set<String> codes = new TreeSet<>();
        answers.forEach(answer -> answer.matched().forEach(rule -> {
            Object code = rule.outputs().get("code");
            if (code != null) {
                codes.add(code.toString());
            }
        }));
        return new ArrayList<>(codes);
    }
}
