package org.huiqiao.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.hitpolicy.DmnHitPolicyException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Where one answer is promised no case may get two; a failure shows such a case. */
class OverlapTest {

    @TestFactory
    Stream<DynamicTest> rulesOfAUniqueTableNeverOverlap() {
        return Tables.files().stream()
                .map(OverlapTest::table)
                .filter(table -> table.getHitPolicy() == HitPolicy.UNIQUE)
                .map(table -> DynamicTest.dynamicTest(key(table), () -> assertThat(overlaps(table))
                        .as("cases with two answers")
                        .isEmpty()));
    }

    /** D08: points are added up, so two bins of one feature would count it twice. */
    @Test
    void noFeatureOfTheScoreCardFallsIntoTwoBins() {
        DecisionTable card = table(Path.of("decisions/score-card.dmn"));
        List<String> twice = new ArrayList<>();
        for (Column column : Column.of(card)) {
            for (Object point : column.points()) {
                List<String> rules =
                        Tables.ask(key(card), with(column.fact(), point)).rules();
                if (rules.size() > 2) {
                    twice.add(column.fact() + "=" + point + " " + rules);
                }
            }
        }
        assertThat(twice)
                .as("values that count twice, besides the row that starts the sum")
                .isEmpty();
    }

    private static List<String> overlaps(DecisionTable table) {
        List<String> found = new ArrayList<>();
        for (Map<String, Object> facts : Column.combined(Column.of(table))) {
            try {
                Tables.ask(key(table), facts);
            } catch (DmnHitPolicyException e) {
                found.add(facts + ": " + e.getMessage());
            }
        }
        return found;
    }

    private static DecisionTable table(Path file) {
        return Dmn.readModelFromFile(file.toFile())
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
    }

    private static String key(DecisionTable table) {
        return table.getParentElement().getAttributeValue("id");
    }

    private static Map<String, Object> with(String fact, Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(fact, value);
        return facts;
    }
}
