package org.huiqiao.decisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.decisioning.Replay.Difference;
import org.huiqiao.decisioning.Replay.Fault;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.engine.DecisionTaken;
import org.huiqiao.engine.DecisionText;
import org.huiqiao.engine.TableResult;
import org.huiqiao.engine.TableResult.MatchedRule;
import org.huiqiao.engine.WrittenTable;
import org.huiqiao.vault.PersonalColumn;
import org.huiqiao.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@JdbcSlice
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import({FactFile.class, DecisionRecords.class, DecisionModels.class, Replay.class})
class DecisionRecordsTest {

    private static final DecisionText GRADE = text("scoreGrade", "score-grade");
    private static final DecisionText MULTIPLE = text("taxLimit", "tax-limit");

    @Autowired
    Vault vault;

    @Autowired
    FactFile file;

    @Autowired
    DecisionRecords records;

    @Autowired
    Replay replay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    DecisionTables released;

    @BeforeEach
    void release() {
        when(released.text("scoreGrade", 7)).thenReturn(GRADE);
        when(released.text("taxLimit", 7)).thenReturn(MULTIPLE);
    }

    @AfterEach
    void forget() {
        List.of("decision_record", "fact")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void aStepBecomesOneRecordWithEachFactOnce() {
        file.store("HQ1", "TAX", Map.of("taxGrade", "B"), "call-1", "consent-1");
        transaction.executeWithoutResult(open -> {
            take(GRADE, Map.of("score", new BigDecimal("72.0")));
            assertThat(records.of("HQ1")).isEmpty();
            assertThat(records.latest("HQ1", "scoreGrade")).isPresent();
            take(MULTIPLE, Map.of("taxGrade", "B", "grade", "A"));
        });
        assertThat(records.of("HQ1")).singleElement().satisfies(record -> {
            assertThat(record.step()).isEqualTo(1);
            assertThat(record.askedBy()).isEqualTo(DecisionRecord.SYSTEM);
            assertThat(record.intact()).isTrue();
            assertThat(record.document().facts()).containsEntry("grade", "A").containsEntry("taxGrade", "B");
            assertThat(record.document().sources().get("TAX").consentId()).isEqualTo("consent-1");
            assertThat(record.document().answers())
                    .extracting(TableAnswer::decisionKey)
                    .containsExactly("scoreGrade", "taxLimit");
            assertThat(record.document().answers().get(0).contentHash()).isEqualTo(GRADE.hash());
        });
    }

    @Test
    void whatATableDidNotKnowYetStandsBesideIt() {
        transaction.executeWithoutResult(open -> {
            Map<String, Object> nothing = new HashMap<>();
            nothing.put("taxGrade", "B");
            nothing.put("grade", null);
            take(MULTIPLE, nothing);
            take(MULTIPLE, Map.of("taxGrade", "B", "grade", "A"));
        });
        DecisionRecord.Document document = records.of("HQ1").get(0).document();
        assertThat(document.answers().get(0).otherwise()).containsOnlyKeys("grade");
        assertThat(document.factsOf(document.answers().get(0))).containsEntry("grade", null);
        assertThat(document.factsOf(document.answers().get(1))).containsEntry("grade", "A");
    }

    @Test
    void aStepThatDoesNotCommitLeavesNothing() {
        transaction.executeWithoutResult(open -> {
            take(GRADE, Map.of("score", 72));
            open.setRollbackOnly();
        });
        assertThat(records.of("HQ1")).isEmpty();
    }

    @Test
    void theSameFactsThroughTheSameTableGiveTheSameAnswer() {
        step(GRADE, Map.of("score", new BigDecimal("72.0")));
        step(MULTIPLE, Map.of("taxGrade", "B", "grade", "A"));
        Replay.Outcome outcome = replay.replay(0);
        assertThat(outcome.records()).isEqualTo(2);
        assertThat(outcome.answers()).isEqualTo(2);
        assertThat(outcome.differences()).isEmpty();
        assertThat(replay.replay(outcome.lastId()).records()).isZero();
    }

    @Test
    void anAnswerThatTheTableDoesNotGiveIsFound() {
        transaction.executeWithoutResult(open -> records.on(new DecisionTaken(
                "HQ1",
                "creditDecision:1/Task",
                "scoreGrade",
                7,
                GRADE.hash(),
                Map.of("score", 72),
                new TableResult(List.of(new MatchedRule("scoreGrade_AAA", Map.of("grade", "AAA"))), null, null))));
        assertThat(replay.replay(0).differences())
                .containsExactly(new Difference("HQ1", 1, "scoreGrade", Fault.ANSWERS_OTHERWISE));
    }

    @Test
    void aChangedRecordIsFound() {
        step(GRADE, Map.of("score", 72));
        String stored = jdbc.sql("select document from decision_record")
                .query(String.class)
                .single();
        PersonalColumn.Place place = PersonalColumn.DECISIONS.at("HQ1", "1");
        change(1, vault.seal(vault.open(stored, place).replace("72", "73"), place));
        assertThat(replay.replay(0).differences()).contains(new Difference("HQ1", 1, null, Fault.RECORD_CHANGED));
        change(1, stored.substring(0, stored.length() - 9) + "AAAAAAAA=");
        assertThat(replay.replay(0).differences()).contains(new Difference("HQ1", 1, null, Fault.RECORD_CHANGED));
        step(GRADE, Map.of("score", 72));
        jdbc.sql("update decision_record set asked_by = 'somebody' where step_no = 2")
                .update();
        assertThat(replay.replay(0).differences()).contains(new Difference("HQ1", 2, null, Fault.RECORD_CHANGED));
    }

    private void change(int step, String document) {
        jdbc.sql("update decision_record set document = ? where step_no = ?")
                .params(document, step)
                .update();
    }

    @Test
    void aChangedOrMissingTableIsFound() {
        step(GRADE, Map.of("score", 72));
        jdbc.sql("update decision_model set content = replace(content, 'AAA', 'AA')")
                .update();
        assertThat(replayAfterRestart()).containsExactly(new Difference("HQ1", 1, "scoreGrade", Fault.TABLE_CHANGED));
        jdbc.sql("update decision_model set version_no = 8").update();
        assertThat(replayAfterRestart()).containsExactly(new Difference("HQ1", 1, "scoreGrade", Fault.TABLE_MISSING));
        jdbc.sql("update decision_model set version_no = 7").update();
        jdbc.sql("update decision_model set content = ? where decision_key = 'scoreGrade'")
                .param(GRADE.content())
                .update();
        assertThat(replayAfterRestart()).isEmpty();
    }

    private List<Difference> replayAfterRestart() {
        return new Replay(records, new DecisionModels(released, jdbc, transactions))
                .replay(0)
                .differences();
    }

    private void step(DecisionText table, Map<String, Object> facts) {
        transaction.executeWithoutResult(open -> take(table, facts));
    }

    private void take(DecisionText table, Map<String, Object> facts) {
        records.on(new DecisionTaken(
                "HQ1",
                "creditDecision:1/Task",
                table.decisionKey(),
                table.version(),
                table.hash(),
                facts,
                WrittenTable.of(table).ask(facts)));
    }

    private static DecisionText text(String key, String file) {
        try {
            return new DecisionText(key, 7, Files.readString(Path.of("decisions", file + ".dmn")));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
