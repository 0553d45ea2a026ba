package org.huiqiao.decisions;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.huiqiao.engine.feel.CompiledFeelFactory;
import org.slf4j.LoggerFactory;

/**
 * Evaluations a second and thread of all tables of the house with the facts of all their examples, by FEEL Scala and
 * compiled, in turns. Run it: {@code main}, with the seconds a turn (5).
 */
final class TableSpeed {

    private static final int TURNS = 3;

    private record Question(DmnDecision table, VariableMap variables) {}

    private TableSpeed() {}

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        long seconds = arguments.length == 0 ? 5 : Long.parseLong(arguments[0]);
        DefaultDmnEngineConfiguration plain = new DefaultDmnEngineConfiguration();
        DefaultDmnEngineConfiguration fast = new DefaultDmnEngineConfiguration();
        fast.setFeelEngineFactory(new CompiledFeelFactory());
        DmnEngine scala = plain.buildEngine();
        DmnEngine compiled = fast.buildEngine();
        List<Question> slow = questions(scala);
        List<Question> quick = questions(compiled);
        for (int turn = 0; turn < TURNS; turn++) {
            double before = rate(scala, slow, seconds);
            double after = rate(compiled, quick, seconds);
            System.out.printf(
                    Locale.ROOT,
                    "%d tables, %d questions: FEEL Scala %.0f/s, compiled %.0f/s, %.0f times%n",
                    Tables.keys().size(),
                    slow.size(),
                    before,
                    after,
                    after / before);
        }
    }

    private static List<Question> questions(DmnEngine engine) {
        List<Question> questions = new ArrayList<>();
        for (String key : Tables.keys()) {
            DmnDecision table = engine.parseDecision(
                    key, new ByteArrayInputStream(Tables.text(key).getBytes(StandardCharsets.UTF_8)));
            for (Sheet.Row row : DecisionTablesTest.sheet(key).rows()) {
                VariableMap variables = Variables.putValue("facts", Map.class.cast(row.facts()));
                if (answers(engine, table, variables)) {
                    questions.add(new Question(table, variables));
                }
            }
        }
        java.util.Collections.shuffle(questions, new java.util.Random(7));
        return questions;
    }

    private static boolean answers(DmnEngine engine, DmnDecision table, VariableMap variables) {
        try {
            engine.evaluateDecisionTable(table, variables);
            return true;
        } catch (RuntimeException violated) {
            return false;
        }
    }

    private static double rate(DmnEngine engine, List<Question> questions, long seconds) {
        long start = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - start < seconds * 1_000_000_000L) {
            Question question = questions.get((int) (asked++ % questions.size()));
            engine.evaluateDecisionTable(question.table(), question.variables());
        }
        return asked * 1e9 / (System.nanoTime() - start);
    }
}
