package org.huiqiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.sandbox.SandboxApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole bank over HTTP, in JVMs of its own: how soon it is ready and how much it holds at rest, then customers who
 * apply and staff who work, at one node and at two; last the work list in a browser.
 */
final class LoadBench implements Bench.Part {

    private static final int ALL = Integer.MAX_VALUE;

    @Override
    public String name() {
        return "load";
    }

    @Override
    public void run(Report report, boolean brief) throws Exception {
        Path folder = Files.createTempDirectory("bench");
        List<List<String>> starts = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        try (ConfigurableApplicationContext world = SandboxApplication.start(0, folder);
                EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String outside = SandboxApplication.url(world);
            int port = Integer.parseInt(outside.substring(outside.lastIndexOf(':') + 1));
            String url = postgres.getJdbcUrl("postgres", "postgres");
            List<String> built = BankNode.asBuilt();
            Optional<List<String>> unpacked = BankNode.unpacked(folder);
            String archive = folder.resolve("classes.jsa").toString();
            try (BankNode first = new BankNode(
                    "first", with(unpacked, built, "-XX:ArchiveClassesAtExit=" + archive), url, port, folder)) {
                starts.add(List.of("empty database: all migrations, all models", Report.figure(first.startSeconds())));
            }
            String read = "-XX:SharedArchiveFile=" + archive;
            if (!brief) {
                try (BankNode asItIs = new BankNode("first", built, url, port, folder)) {
                    starts.add(List.of("as it was built", Report.figure(asItIs.startSeconds())));
                }
                try (BankNode archived = new BankNode("first", with(unpacked, built, read), url, port, folder)) {
                    starts.add(List.of(
                            unpacked.isPresent() ? "unpacked, with an archive of its classes" : "from its classes",
                            Report.figure(archived.startSeconds())));
                }
            }
            List<String> asReadmeTells = with(unpacked, built, "-XX:TieredStopAtLevel=1", read);
            try (BankNode one = new BankNode("first", asReadmeTells, url, port, folder)) {
                starts.add(List.of("the same, compiled simply: as README tells", Report.figure(one.startSeconds())));
                report.goal(
                        Goal.START,
                        Report.figure(one.startSeconds())
                                + (unpacked.isPresent() ? " s as README tells" : " s from its classes"));
                Thread.sleep(5_000);
                starts.add(List.of("MB resident at rest", Report.figure(one.memory())));
                report.goal(Goal.MEMORY, Report.figure(one.memory()) + " MB");
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("update parameter set content = 0 where code = 'MANUAL_SAMPLE_PERCENT'");
                    long backend = backend(connection);
                    warmUp(List.of(one), outside, brief);
                    atRest(rows, one, outside, brief ? 2 : 5);
                    load(rows, "one node", List.of(one), outside, brief, backend);
                    try (BankNode two = new BankNode("second", asReadmeTells, url, port, folder)) {
                        warmUp(List.of(two), outside, brief);
                        load(rows, "two nodes", List.of(one, two), outside, brief, backend);
                    }
                    report.goal(Goal.CLICK, rows.get(0).get(5) + " ms (median)");
                    report.goal(
                            Goal.NODES,
                            loans(rows, "two nodes, customers") + " loans in the time of "
                                    + loans(rows, "one node, customers") + " with one node");
                    report.goal(Goal.GROWTH, bytesOfALoan(statement) + " bytes");
                    starts.add(List.of("MB resident after the load", Report.figure(one.memory())));
                    firstPage(report, one, JdbcClient.create(postgres.getPostgresDatabase()), brief);
                }
            }
        }
        report.section(
                "Start and memory",
                "The bank in a JVM of its own with 512 MB of heap, on PostgreSQL; seconds until it answers. Memory"
                        + " and load are those of a bank that was started as README tells.",
                List.of("what", "measured"),
                starts);
        report.section(
                "The whole bank over HTTP",
                "Customers of the JSON API, twelve at once and each another person, who sign in, apply for a quick credit"
                        + " loan, take the offer and sign it with the code on their phone, as fast as they can, and"
                        + " look once a second how far it is; *staff* are four at their work lists; *mixed* has both."
                        + " *Click* is from a press of the button to the next thing to do, all tables and nine outside"
                        + " queries in between. Each node has lent for a minute before anything is measured. The"
                        + " driver, the outside world, PostgreSQL and the bank share this machine. Driven by"
                        + " Gatling.",
                List.of(
                        "load",
                        "requests/s",
                        "p50 ms",
                        "p95 ms",
                        "p99 ms",
                        "click p50 ms",
                        "click p95 ms",
                        "faults",
                        "loans in force",
                        "CPU s of the bank",
                        "CPU s of PostgreSQL"),
                rows);
    }

    private static List<String> with(Optional<List<String>> unpacked, List<String> built, String... options) {
        return unpacked.map(
                        jar -> Stream.concat(Stream.of(options), jar.stream()).toList())
                .orElse(built);
    }

    /** Half of what {@link InboxBench} writes is on the list of the clerk who signs in. */
    private static void firstPage(Report report, BankNode bank, JdbcClient jdbc, boolean brief) throws Exception {
        int tasks = brief ? 10_000 : 100_000;
        InboxBench.fillList(jdbc, 0, 2 * tasks);
        jdbc.sql("vacuum analyze").update();
        bank.awaitRest();
        Optional<FirstPage.Times> measured = FirstPage.measure(bank.url(), brief ? 3 : 20);
        if (measured.isEmpty()) {
            return;
        }
        FirstPage.Times times = measured.get();
        String open = String.format("%,d", tasks);
        report.goal(
                Goal.FIRST_PAGE,
                Report.figure(times.cold()[2]) + " ms, with a warm cache " + Report.figure(times.warm()[2]) + " ms"
                        + (brief ? " (" + open + " tasks in a short run)" : ""));
        report.section(
                "First page in a browser",
                "Milliseconds, median, from the click until a clerk with " + open + " tasks of the group sees the work"
                        + " list in Chromium: the bank in a JVM of its own, on PostgreSQL. *Cold* is a browser that has"
                        + " nothing of the bank yet, *warm* one that comes back to the list.",
                List.of("cache", "HTML is there", "first contentful paint", "all is loaded"),
                List.of(browser("cold", times.cold()), browser("warm", times.warm())));
    }

    private static List<String> browser(String cache, double[] times) {
        return List.of(cache, Report.figure(times[0]), Report.figure(times[1]), Report.figure(times[2]));
    }

    private static long backend(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Rows of history and of decision records, of all applications that came to a decision. */
    private static String bytesOfALoan(Statement statement) throws Exception {
        StringBuilder bytes = new StringBuilder("select (0");
        for (String table :
                List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_incident", "decision_record")) {
            bytes.append(" + coalesce((select sum(pg_column_size(t.*)) from ")
                    .append(table)
                    .append(" t), 0)");
        }
        bytes.append(") / greatest(1, (select count(distinct application_id) from decision_record))");
        try (var row = statement.executeQuery(bytes.toString())) {
            row.next();
            return Report.figure(row.getDouble(1));
        }
    }

    /** A node that has just started compiles more than it lends. */
    private static void warmUp(List<BankNode> nodes, String outside, boolean brief) throws Exception {
        if (!brief) {
            Load.run(new Load.Plan(nodes, outside, 60, ALL, ALL, false));
        }
    }

    /** One customer alone, for as long as a few loans take. */
    private static void atRest(List<List<String>> rows, BankNode bank, String outside, int loans) throws Exception {
        Load load = Load.run(new Load.Plan(List.of(bank), outside, 30, 1, loans, false));
        rows.add(row("one customer alone", load, 0, 0, 0));
    }

    /** In a short run staff work beside customers only, and at one node. */
    private static void load(
            List<List<String>> rows, String label, List<BankNode> nodes, String outside, boolean brief, long backend)
            throws Exception {
        int seconds = brief ? 6 : 30;
        run(rows, label + ", customers", new Load.Plan(nodes, outside, seconds, ALL, ALL, false), backend);
        if (!brief) {
            run(rows, label + ", staff", new Load.Plan(nodes, outside, seconds, 0, ALL, true), backend);
        }
        if (!brief || nodes.size() == 1) {
            run(rows, label + ", mixed", new Load.Plan(nodes, outside, seconds, ALL, ALL, true), backend);
        }
    }

    private static void run(List<List<String>> rows, String label, Load.Plan plan, long backend) throws Exception {
        double cpu = cpuSeconds(plan);
        double server = Cpu.ofServer(backend);
        Load load = Load.run(plan);
        rows.add(row(label, load, plan.seconds(), cpuSeconds(plan) - cpu, Cpu.ofServer(backend) - server));
    }

    private static double cpuSeconds(Load.Plan plan) {
        return plan.nodes().stream().mapToDouble(BankNode::cpuSeconds).sum();
    }

    private static String loans(List<List<String>> rows, String label) {
        return rows.stream()
                .filter(row -> row.get(0).equals(label))
                .map(row -> row.get(8))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> row(String label, Load load, long seconds, double cpu, double server) {
        load.faults().forEach(fault -> System.out.println("Refused, " + label + ": " + fault));
        return List.of(
                label,
                seconds == 0 ? "–" : Report.figure((double) load.requests().size() / seconds),
                at(load.requests(), 0.5),
                at(load.requests(), 0.95),
                at(load.requests(), 0.99),
                at(load.clicks(), 0.5),
                at(load.clicks(), 0.95),
                String.valueOf(load.faults().size()),
                String.valueOf(load.loans()),
                seconds == 0 ? "–" : Report.figure(cpu),
                seconds == 0 ? "–" : Report.figure(server));
    }

    private static String at(List<Double> all, double part) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "–"
                : Report.figure(sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))]);
    }
}
