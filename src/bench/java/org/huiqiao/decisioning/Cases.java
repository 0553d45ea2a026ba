package org.huiqiao.decisioning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.WrittenTable;

/** Made-up cases through a row of tables, as one step of a process asks them. */
public final class Cases {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);

    private final Map<String, DecisionText> texts = new HashMap<>();
    private final Map<String, WrittenTable> tables = new HashMap<>();
    private final List<String> order;

    /** @param order decision keys, as they are asked */
    public Cases(List<String> texts, List<String> order) {
        texts.stream().map(DecisionText::ofDraft).forEach(text -> {
            this.texts.put(text.decisionKey(), text);
            tables.put(text.decisionKey(), WrittenTable.of(text));
        });
        this.order = order;
    }

    /** @return null when the made-up facts fit no type of a table */
    public Document through(Map<String, Object> known) {
        Map<String, Object> facts = new HashMap<>();
        FactDictionary.keys().forEach(key -> facts.put(key, null));
        facts.putAll(known);
        List<TableAnswer> answers = new ArrayList<>();
        try {
            for (String key : order) {
                Derivation.ALL.forEach(derivation -> derivation.derive(new Known(facts, Set.of()), DAY));
                TableResult said = tables.get(key).ask(facts);
                TableAnswer answer = new TableAnswer(
                        key,
                        0,
                        "",
                        "bench",
                        Map.of(),
                        said.matched().stream()
                                .map(rule -> new TableAnswer.Matched(rule.ruleId(), rule.outputs()))
                                .toList(),
                        said.aggregatedName(),
                        said.aggregated());
                answers.add(answer);
                Facts.said(answer, facts);
            }
        } catch (RuntimeException refused) {
            return null;
        }
        facts.values().removeIf(Objects::isNull);
        return new Document(facts, Map.of(), answers, List.of());
    }

    /** What a changed table would have made of them. */
    public Question whatIf(String changed) {
        BiFunction<String, Integer, DecisionText> kept = (key, version) -> texts.get(key);
        WhatIf whatIf = new WhatIf(DecisionText.ofDraft(changed), kept);
        return new Question(whatIf);
    }

    /** The class of the application itself, for another package. */
    public record Question(Object whatIf) {

        public void ask(Document document) {
            ((WhatIf) whatIf).ask(document, DAY);
        }

        public int otherwise() {
            return ((WhatIf) whatIf).otherwise();
        }

        public Map<String, Integer> turns() {
            return ((WhatIf) whatIf).turns();
        }
    }
}
