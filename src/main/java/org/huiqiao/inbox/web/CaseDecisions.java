package org.huiqiao.inbox.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.decisioning.DecisionModels;
import org.huiqiao.decisioning.DecisionRecord;
import org.huiqiao.decisioning.DecisionRecords;
import org.huiqiao.decisioning.TableAnswer;
import org.huiqiao.tables.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions that tables took for a case, latest first: what went in, which rows matched, what came out. */
@Component
class CaseDecisions {

    private static final int HASH_SHOWN = 12;
    private static final String FACTS = "facts.";

    private final DecisionRecords records;
    private final DecisionModels models;
    private final KeyFigures figures;
    private final CellWords cells;
    private final Words words;

    CaseDecisions(DecisionRecords records, DecisionModels models, KeyFigures figures, CellWords cells, Words words) {
        this.records = records;
        this.models = models;
        this.figures = figures;
        this.cells = cells;
        this.words = words;
    }

    List<DecisionCard> of(String applicationId) {
        List<DecisionCard> cards = new ArrayList<>();
        for (DecisionRecord record : records.of(applicationId)) {
            for (int number = 1; number <= record.document().answers().size(); number++) {
                cards.add(card(record, number));
            }
        }
        Collections.reverse(cards);
        return cards;
    }

    /** One answer of one step with its whole table; nothing if there is none, or its table is gone. */
    Optional<DecisionSheet> sheet(CaseHead head, int step, int number) {
        return records.step(head.id(), step)
                .filter(record ->
                        number >= 1 && number <= record.document().answers().size())
                .flatMap(record -> table(answer(record, number)).map(table -> sheet(head, record, number, table)));
    }

    private DecisionSheet sheet(CaseHead head, DecisionRecord record, int number, Table table) {
        TableAnswer answer = answer(record, number);
        Map<String, @Nullable Object> facts = record.document().factsOf(answer);
        List<@Nullable Object> values = new ArrayList<>();
        table.inputs().forEach(column -> values.add(facts.get(key(column))));
        return new DecisionSheet(
                head,
                card(record, number),
                words.textOr("inbox.policy." + table.policy() + table.aggregation(), table.policy()),
                record.askedBy().equals(DecisionRecord.SYSTEM)
                        ? words.text("inbox.person.system")
                        : words.person(record.askedBy()),
                task(answer.task()),
                sources(record, table),
                inputs(table, facts),
                table.outputs().stream().map(Table.Column::name).toList(),
                table.rules().stream().map(rule -> line(rule, answer, values)).toList(),
                record.intact());
    }

    /** {@code credit-decision:3/Task_GradeApplicant} in words; the table's own name says what the task is. */
    private String task(String asked) {
        String process = asked.substring(0, asked.indexOf(':'));
        return words.text(
                "inbox.decision.process",
                words.textOr("inbox.process." + process, process),
                asked.substring(asked.indexOf(':') + 1, asked.indexOf('/')));
    }

    private DecisionSheet.Line line(Table.Rule rule, TableAnswer answer, List<@Nullable Object> values) {
        List<DecisionSheet.Cell> row = new ArrayList<>();
        for (int column = 0; column < values.size(); column++) {
            String text = rule.inputs().get(column);
            row.add(new DecisionSheet.Cell(
                    cells.of(text), text.isEmpty() ? null : rule.lets(column, values.get(column))));
        }
        boolean hit =
                answer.matched().stream().anyMatch(matched -> matched.ruleId().equals(rule.id()));
        List<String> outputs = rule.outputs().stream().map(cells::of).toList();
        return new DecisionSheet.Line(rule.number(), rule.sentence(), hit, row, outputs);
    }

    private List<Row> sources(DecisionRecord record, Table table) {
        List<String> used = table.inputs().stream()
                .flatMap(column -> figures.sourceOf(key(column)).stream())
                .distinct()
                .toList();
        return record.document().sources().entrySet().stream()
                .filter(source -> used.contains(source.getKey()))
                .map(source -> new Row(
                        words.textOr("inbox.source." + source.getKey(), source.getKey()),
                        source.getValue().status().equals("OK")
                                ? words.text(
                                        source.getValue().consentId() == null
                                                ? "inbox.decision.answered"
                                                : "inbox.decision.consented")
                                : words.textOr(
                                        "inbox.gap." + source.getValue().status(),
                                        source.getValue().status()),
                        source.getValue().callKey(),
                        words.time(source.getValue().at())))
                .toList();
    }

    private DecisionCard card(DecisionRecord record, int number) {
        TableAnswer answer = answer(record, number);
        String total = answer.aggregatedName();
        Optional<Table> table = table(answer);
        return new DecisionCard(
                record.step(),
                number,
                answer.decisionKey(),
                words.textOr("inbox.decision." + answer.decisionKey(), answer.decisionKey()),
                answer.version(),
                answer.contentHash()
                        .substring(0, Math.min(HASH_SHOWN, answer.contentHash().length())),
                words.time(record.takenAt()),
                table.map(asked -> inputs(asked, record.document().factsOf(answer)))
                        .orElse(List.of()),
                answer.matched().stream()
                        .map(rule -> new DecisionCard.Rule(
                                rule.ruleId(), sentence(table, rule.ruleId()), outputs(table, rule.outputs())))
                        .toList(),
                total == null ? List.of() : outputs(table, Collections.singletonMap(total, answer.aggregated())));
    }

    private List<Row> inputs(Table table, Map<String, @Nullable Object> facts) {
        return table.inputs().stream()
                .map(column -> Row.of(column.name(), figures.shown(key(column), facts.get(key(column)))))
                .toList();
    }

    private List<Row> outputs(Optional<Table> table, Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .map(entry -> Row.of(label(table, entry.getKey()), figures.shown(entry.getKey(), entry.getValue())))
                .toList();
    }

    /** In our words, else in the words of the table. */
    private String label(Optional<Table> table, String output) {
        String ours = figures.label(output);
        return !ours.equals(output)
                ? ours
                : table.stream()
                        .flatMap(asked -> asked.outputs().stream())
                        .filter(column -> column.expression().equals(output))
                        .map(Table.Column::name)
                        .findFirst()
                        .orElse(output);
    }

    /** What the rule says; its id where the table is gone or the rule says nothing. */
    private static String sentence(Optional<Table> table, String ruleId) {
        return table.stream()
                .flatMap(asked -> asked.rules().stream())
                .filter(rule -> rule.id().equals(ruleId) && !rule.sentence().isEmpty())
                .map(Table.Rule::sentence)
                .findFirst()
                .orElse(ruleId);
    }

    private Optional<Table> table(TableAnswer answer) {
        return models.table(answer.decisionKey(), answer.version());
    }

    private static TableAnswer answer(DecisionRecord record, int number) {
        return record.document().answers().get(number - 1);
    }

    private static String key(Table.Column column) {
        return column.expression().startsWith(FACTS)
                ? column.expression().substring(FACTS.length())
                : column.expression();
    }
}
