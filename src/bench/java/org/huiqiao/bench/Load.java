package org.huiqiao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What one run of {@link LoadSimulation} saw.
 *
 * @param requests milliseconds of each
 * @param faults status, address and answer of each request that was refused
 * @param clicks milliseconds from a press of the button to the next thing to do
 */
record Load(List<Double> requests, List<Double> clicks, List<String> faults, int loans) {

    private static final AtomicInteger RUNS = new AtomicInteger();
    private static final int PEOPLE_OF_A_RUN = 5_000;

    /** @param customers at once, at most; @param loans at most, then it ends sooner */
    record Plan(List<BankNode> nodes, String world, long seconds, int customers, int loans, boolean staff) {}

    /** Gatling in a JVM of its own: it ends the one it runs in. */
    static Load run(Plan plan) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("gatling");
        Path out = folder.resolve("load.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                // it tells nobody outside
                "-Dgatling.data.enableAnalytics=false",
                "-Dgatling.http.warmUpUrl=",
                "-Dload.banks="
                        + String.join(
                                ",", plan.nodes().stream().map(BankNode::url).toList()),
                "-Dload.world=" + plan.world(),
                "-Dload.seconds=" + plan.seconds(),
                "-Dload.customers=" + plan.customers(),
                // ms; many look again each second, one who is timed at once
                "-Dload.look=" + (plan.customers() == 1 ? 100 : 1_000),
                "-Dload.first=" + RUNS.getAndIncrement() * PEOPLE_OF_A_RUN,
                "-Dload.loans=" + plan.loans(),
                "-Dload.staff=" + plan.staff(),
                "-Dload.out=" + out,
                "-cp",
                System.getProperty("java.class.path"),
                "io.gatling.app.Gatling",
                "--simulation",
                LoadSimulation.class.getName(),
                "--results-folder",
                folder.toString(),
                "--no-reports"));
        File log = folder.resolve("gatling.log").toFile();
        Process gatling = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        if (!gatling.waitFor(plan.seconds() + 120, TimeUnit.SECONDS) || !Files.exists(out)) {
            gatling.destroyForcibly();
            throw new IllegalStateException("Gatling came to no end, see " + log);
        }
        return new ObjectMapper().readValue(out.toFile(), Load.class);
    }
}
