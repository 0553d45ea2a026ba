package org.huiqiao.inbox.web;

import java.util.List;
import java.util.Map;
import org.huiqiao.decisioning.DecisionRecord;
import org.huiqiao.decisioning.DecisionRecords;
import org.huiqiao.engine.RuleSentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions that tables took for a case, latest first: what went in, which rows matched, what came out. */
@Component
class CaseDecisions {

    private final DecisionRecords records;
    private final KeyFigures figures;
    private final Words words;
    private final RuleSentences sentences;

    CaseDecisions(DecisionRecords records, KeyFigures figures, Words words, RuleSentences sentences) {
        this.records = records;
        this.figures = figures;
        this.words = words;
        this.sentences = sentences;
    }

    List<DecisionCard> of(String applicationId) {
        List<DecisionCard> cards =
                records.of(applicationId).stream().map(this::card).collect(java.util.stream.Collectors.toList());
        java.util.Collections.reverse(cards);
        return cards;
    }

    private DecisionCard card(DecisionRecord record) {
        DecisionRecord.Document document = record.document();
        String total = document.aggregatedName();
        return new DecisionCard(
                record.decisionKey(),
                words.textOr("inbox.decision." + record.decisionKey(), record.decisionKey()),
                record.version(),
                record.contentHash()
                        .substring(0, Math.min(12, record.contentHash().length())),
                words.time(record.takenAt()),
                rows(document.inputs()),
                document.matched().stream()
                        .map(rule -> new DecisionCard.Rule(
                                rule.ruleId(),
                                sentences.of(record.decisionKey(), record.version(), rule.ruleId()),
                                rows(rule.outputs())))
                        .toList(),
                total == null ? List.of() : rows(java.util.Collections.singletonMap(total, document.aggregated())));
    }

    private List<Row> rows(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> Row.of(figures.label(entry.getKey()), figures.shown(entry.getKey(), entry.getValue())))
                .toList();
    }
}
