package org.huiqiao.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huiqiao.decisioning.FactDictionary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.LoggerFactory;

/** Each table by its sheet of examples: both sides of each border, every rule, nothing known. */
class DecisionTablesTest {

    private static final Path SHEETS = Path.of("src/test/resources/decisions");
    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();

    @BeforeAll
    static void listen() {
        LOG.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LOG);
    }

    @AfterAll
    static void noWarningFromFeel() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LOG);
        assertThat(LOG.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }

    static Sheet sheet(String key) {
        String file = key.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
        return Sheet.of(key, SHEETS.resolve(file + ".csv"));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsAnsweredAsTheCatalogueSays() {
        return Tables.keys().stream().flatMap(key -> sheet(key).rows().stream()
                .map(row -> DynamicTest.dynamicTest(key + ": " + row.name(), () -> {
                    Tables.Answer answer = Tables.ask(key, row.facts());
                    assertThat(answer.rules()).as(answer.inWords()).isEqualTo(row.rules());
                    if (!row.answer().equals("*")) {
                        assertThat(answer.inWords()).isEqualTo(row.answer());
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasAnExample() {
        return Tables.keys().stream()
                .map(key -> DynamicTest.dynamicTest(key, () -> {
                    Set<String> hit = new TreeSet<>();
                    sheet(key)
                            .rows()
                            .forEach(row ->
                                    hit.addAll(Tables.ask(key, row.facts()).rules()));
                    assertThat(hit).isEqualTo(Tables.rules(key));
                }));
    }

    /** With nothing known no table lets a case through. */
    @Test
    void nothingKnownNeverApproves() {
        Map<String, Object> unknown = new HashMap<>();
        FactDictionary.all().forEach(fact -> unknown.put(fact.key(), null));
        List<String> words = new ArrayList<>();
        Tables.keys()
                .forEach(key -> words.add(key + ": " + Tables.ask(key, unknown).inWords()));
        assertThat(words)
                .contains(
                        "creditOutcome: REFER",
                        "negativeList: MANUAL R11",
                        "approvalAuthority: COMMITTEE",
                        "approvalEscalation: COMMITTEE false",
                        "pricingGuard: NO_PRICE",
                        "finalLimit: 0",
                        "inclusiveFlag: UNKNOWN",
                        "scoreGrade: ",
                        "taxLimit: ",
                        "creditLimit: ",
                        "loanToValue: ",
                        "pricing: ",
                        "faceSignMode: IN_PERSON 2 S6 true",
                        "paymentMode: ENTRUSTED -",
                        "repaymentMethods: ",
                        "termCap: 12")
                .noneMatch(line -> line.matches(".*(\\bAPPROVE\\b|\\bAUTO\\b| MET\\b).*"));
        assertThat(Tables.ask("reviewRoute", unknown).inWords())
                .contains("MANUAL")
                .doesNotContain("DECLINE");
        assertThat(Tables.ask("collateralAdmission", unknown).inWords()).contains("REJECT");
    }
}
