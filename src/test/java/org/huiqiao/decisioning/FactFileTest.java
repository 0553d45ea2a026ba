package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.engine.DecisionTaken;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.TableResult.MatchedRule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@JdbcSlice
@Import({FactFile.class, DecisionRecords.class, DecisionModels.class, Facts.class, FactFileTest.Module.class})
class FactFileTest {

    /** Stands for the modules that know more of a case. */
    static class Module implements CaseFacts {

        @Override
        public Map<String, Object> factsOf(String applicationId) {
            return Map.of("productSecurity", "TAX", "termMonths", 12, "lpr1y", new BigDecimal("3.00"));
        }
    }

    @Autowired
    FactFile file;

    @Autowired
    DecisionRecords records;

    @Autowired
    Facts facts;

    @MockitoBean
    DecisionTables released;

    @Test
    void theLatestAnswerOfASourceCounts() {
        file.missing("HQ1", "TAX", FactGap.TIMED_OUT);
        assertThat(file.has("HQ1", "TAX")).isFalse();
        file.store("HQ1", "TAX", Map.of("taxGrade", "B", "paidTax12m", 86000), "call-1", "consent-1");
        assertThat(file.has("HQ1", "TAX")).isTrue();
        FactEntry entry = file.of("HQ1", "TAX").orElseThrow();
        assertThat(entry.round()).isEqualTo(2);
        assertThat(entry.callKey()).isEqualTo("call-1");
        assertThat(entry.consentId()).isEqualTo("consent-1");
        assertThat(facts.factsFor("HQ1")).containsEntry("taxGrade", "B");
    }

    @Test
    void everyKeyOfTheDictionaryIsThere() {
        assertThat(facts.factsFor("HQ-nobody"))
                .containsKeys(FactDictionary.keys().toArray(new String[0]));
        assertThat(facts.factsFor("HQ-nobody").get("missingCoreSources")).isEqualTo(8L);
    }

    @Test
    void aSourceIsHeardOnItsOwnMattersOnly() {
        file.store(
                "HQ2",
                "TAX",
                Map.of("taxGrade", "A", "grade", "AAA", "creditOutcome", "APPROVE", "listHits", List.of()),
                null,
                null);
        assertThat(facts.factsFor("HQ2"))
                .containsEntry("taxGrade", "A")
                .containsEntry("grade", null)
                .containsEntry("creditOutcome", null)
                .containsEntry("listHits", null);
    }

    @Test
    void anOutputBecomesAFactAndTheLastEvaluationCounts() {
        take("scoreGrade", Map.of("score", 72), new MatchedRule("scoreGrade_A", Map.of("grade", "A")));
        assertThat(facts.factsFor("HQ3")).containsEntry("grade", "A");
        take("scoreGrade", Map.of("score", 60), new MatchedRule("scoreGrade_BBB", Map.of("grade", "BBB")));
        assertThat(facts.factsFor("HQ3")).containsEntry("grade", "BBB");
    }

    @Test
    void rowsOfACollectingTableAreCountedAndNamed() {
        Map<String, Object> noCode = new HashMap<>();
        noCode.put("effect", "MANUAL");
        noCode.put("code", null);
        take(
                "eligibility",
                Map.of("ownerAge", 66),
                new MatchedRule("eligibility_E04b", Map.of("effect", "DECLINE", "code", "R22")),
                new MatchedRule("eligibility_E21", noCode));
        assertThat(facts.factsFor("HQ3"))
                .containsEntry("eligibilityDeclines", 1L)
                .containsEntry("eligibilityManuals", 1L)
                .containsEntry("declineReasons", List.of("R22"))
                .containsEntry("manualReasons", List.of());
    }

    @Test
    void aTableThatWasNotAskedCountsAsNotKnown() {
        assertThat(facts.factsFor("HQ4"))
                .containsEntry("eligibilityDeclines", null)
                .containsEntry("reviewReasons", null)
                .containsEntry("exceptionCount", null);
    }

    private void take(String decision, Map<String, Object> inputs, MatchedRule... rules) {
        records.on(new DecisionTaken(
                "HQ3",
                "creditDecision:1/Task",
                decision,
                1,
                "0".repeat(64),
                inputs,
                new TableResult(List.of(rules), null, null)));
    }
}
