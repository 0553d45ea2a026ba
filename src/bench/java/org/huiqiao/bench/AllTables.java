package org.huiqiao.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.slf4j.LoggerFactory;

/** What JMH measures: one case through our tables, the next one each time. Public, as its generated code asks. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AllTables {

    static final int CASES = 400;

    @Param("")
    public String engine = "";

    /** Decision keys, with commas between them. */
    @Param("")
    public String tables = "";

    private final List<DecisionEngine.Table> asked = new ArrayList<>();
    private final List<List<Map<String, Object>>> cases = new ArrayList<>();
    private int next;

    @Setup
    public void read() throws IOException {
        quiet();
        List<String> keys = List.of(tables.split(","));
        for (DecisionEngine.Model model : DecisionEngine.models()) {
            if (keys.contains(model.key())) {
                asked.add(DecisionEngine.valueOf(engine).read(model));
                cases.add(model.facts().take(CASES));
            }
        }
    }

    /** A line for each fact that is missed would be most of their time. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    }

    @Benchmark
    public void oneCase(Blackhole answers) {
        for (int n = 0; n < asked.size(); n++) {
            try {
                answers.consume(asked.get(n).ask(cases.get(n).get(next)));
            } catch (RuntimeException refused) {
                // made-up facts may fit no type: all engines meet the same ones
                answers.consume(refused);
            }
        }
        next = (next + 1) % CASES;
    }
}
