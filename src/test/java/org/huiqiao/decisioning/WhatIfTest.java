package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqiao.decisioning.DecisionRecord.Document;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.WrittenTable;
import org.junit.jupiter.api.Test;

/** Two tables of one step, the second reads what the first answered; then the first is drawn anew. */
class WhatIfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 16);
    private static final DecisionText GRADE = table("grading", "score", "grade", ">= 700", "\"A\"", "< 700", "\"C\"");
    private static final DecisionText OUTCOME =
            table("outcome", "grade", "answer", "\"A\"", "\"APPROVE\"", "\"C\"", "\"DECLINE\"");
    private static final DecisionText STRICTER =
            table("grading", "score", "grade", ">= 750", "\"A\"", "< 750", "\"C\"");
    private static final DecisionText SILENT = table("grading", "score", "grade", ">= 900", "\"A\"");

    private final WhatIf stricter = whatIf(STRICTER);

    private static WhatIf whatIf(DecisionText changed) {
        return new WhatIf(changed, (key, version) -> key.equals("grading") ? GRADE : OUTCOME);
    }

    private static DecisionText table(String key, String fact, String output, String... cells) {
        StringBuilder rules = new StringBuilder();
        for (int n = 0; n < cells.length; n += 2) {
            rules.append("<rule id='r%d'><inputEntry><text><![CDATA[%s]]></text></inputEntry>".formatted(n, cells[n]))
                    .append("<outputEntry><text>%s</text></outputEntry></rule>".formatted(cells[n + 1]));
        }
        return DecisionText.ofDraft("""
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test">
                  <decision id="%s" name="t"><decisionTable id="t"><input id="i"><inputExpression id="e">
                    <text>facts.%s</text></inputExpression></input><output id="o" name="%s" />%s</decisionTable>
                  </decision></definitions>""".formatted(key, fact, output, rules));
    }

    /** As the step would have been recorded. */
    private static Document recorded(int score) {
        Map<String, Object> facts = new HashMap<>(Map.of("score", score));
        TableAnswer grade = asked(GRADE, facts);
        facts.putAll(grade.matched().get(0).outputs());
        return new Document(facts, Map.of(), Arrays.asList(grade, asked(OUTCOME, facts)), List.of());
    }

    private static TableAnswer asked(DecisionText text, Map<String, Object> facts) {
        return new TableAnswer(
                text.decisionKey(),
                1,
                text.hash(),
                "test:1/Task",
                Map.of(),
                WrittenTable.of(text).ask(facts).matched().stream()
                        .map(rule -> new TableAnswer.Matched(rule.ruleId(), rule.outputs()))
                        .collect(Collectors.toList()),
                null,
                null);
    }

    @Test
    void laterTablesOfTheStepHearTheNewAnswer() {
        List.of(650, 720, 730, 800).forEach(score -> stricter.ask(recorded(score), DAY));
        assertThat(stricter.steps()).isEqualTo(4);
        assertThat(stricter.otherwise()).isEqualTo(2);
        assertThat(stricter.turns()).isEqualTo(Map.of("grading: A → C", 2, "outcome: APPROVE → DECLINE", 2));
    }

    @Test
    void theSameTableChangesNothing() {
        WhatIf same = whatIf(GRADE);
        List.of(650, 720, 800).forEach(score -> same.ask(recorded(score), DAY));
        assertThat(same.steps()).isEqualTo(3);
        assertThat(same.otherwise()).isZero();
        assertThat(same.turns()).isEmpty();
    }

    @Test
    void whatATableNoLongerSaysIsNotKnownToTheNext() {
        WhatIf silent = whatIf(SILENT);
        silent.ask(recorded(720), DAY);
        assertThat(silent.turns()).isEqualTo(Map.of("grading: A → 0 rules", 1, "outcome: APPROVE → 0 rules", 1));
    }

    @Test
    void stepsThatNeverAskedItAreLeftAlone() {
        Document other =
                new Document(Map.of("grade", "A"), Map.of(), List.of(asked(OUTCOME, Map.of("grade", "A"))), List.of());
        stricter.ask(other, DAY);
        assertThat(stricter.steps()).isZero();
    }

    @Test
    void aFileWithoutADecisionIsRefused() {
        assertThatThrownBy(() -> DecisionText.ofDraft("<definitions/>")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theBarIsFullAtTheEnd() {
        assertThat(WhatIfCommand.bar(50, 100)).contains("#".repeat(20) + " ".repeat(20), "50/100");
        assertThat(WhatIfCommand.bar(100, 100)).contains("#".repeat(40));
        assertThat(WhatIfCommand.bar(0, 0)).contains("0/0");
    }
}
