package org.huiqiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Straight-through loans on our real models: the starter as it comes, our engine, and the same rows by hand. */
final class LoanBench implements Bench.Part {

    private static final int CUSTOMERS = 4;
    private static final List<String> BY_HAND = List.of("application", "approval", "contract", "note", "event");

    @Override
    public String name() {
        return "loans";
    }

    /** One engine under measurement. */
    private static final class Engine {

        private final String label;
        private final ProcessEngine engine;
        private final CountedStatements counted;
        private final Connection database;
        private final boolean polls;
        private final List<double[]> runs = new ArrayList<>();

        private Engine(
                String label, ProcessEngine engine, CountedStatements counted, Connection database, boolean polls) {
            this.label = label;
            this.engine = engine;
            this.counted = counted;
            this.database = database;
            this.polls = polls;
        }
    }

    @Override
    public void run(Report report, boolean brief) throws Exception {
        int loans = brief ? 12 : 40;
        int rounds = brief ? 1 : 3;
        List<List<String>> rows = new ArrayList<>();
        CountedStatements countedPlain = new CountedStatements();
        CountedStatements countedOurs = new CountedStatements();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String plainUrl = database(postgres, "plain");
            String oursUrl = database(postgres, "ours");
            try (ConfigurableApplicationContext plain = Banks.plain(plainUrl, countedPlain);
                    ConfigurableApplicationContext ours = Banks.ours(oursUrl, countedOurs);
                    Connection inPlain =
                            postgres.getDatabase("postgres", "plain").getConnection();
                    Connection inOurs = postgres.getDatabase("postgres", "ours").getConnection()) {
                Engine theirs = new Engine(
                        "plain starter, history full", plain.getBean(ProcessEngine.class), countedPlain, inPlain, true);
                Engine mine = new Engine("our engine", ours.getBean(ProcessEngine.class), countedOurs, inOurs, false);
                for (Engine engine : List.of(theirs, mine)) {
                    deploy(engine.engine);
                    lend(engine, brief ? loans / 2 : 3 * loans);
                }
                for (int round = 0; round < rounds; round++) {
                    measure(theirs, loans);
                    measure(mine, loans);
                }
                double[] base = median(theirs);
                double[] us = median(mine);
                report.goal(
                        Goal.LOANS,
                        Report.figure((base[0] + base[1]) / (us[0] + us[1])) + " ×; history " + Report.figure(us[5])
                                + " bytes a loan against " + Report.figure(base[5]));
                rows.add(row(theirs.label, base, base));
                rows.add(row(mine.label, us, base));
                rows.add(byHand(postgres.getPort(), inOurs, brief ? 500 : 20_000, base));
            }
        }
        report.section(
                "Straight-through loans",
                "A credit loan from form to money through our real models ("
                        + Stubs.models("processes").size()
                        + " processes and " + Stubs.models("decisions").size()
                        + " tables in one release), with building blocks that do nothing: what is measured is the engine."
                        + " Processor time of the JVM and of PostgreSQL together; medians of " + rounds + " runs of "
                        + loans + " loans, after three times as many that nobody measured.",
                List.of(
                        "engine",
                        "loans a CPU second",
                        "against plain",
                        "CPU ms a loan",
                        "of it PostgreSQL",
                        "transactions",
                        "statements",
                        "WAL bytes",
                        "history bytes"),
                rows);
    }

    private static String database(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return postgres.getJdbcUrl("postgres", name);
    }

    private static void deploy(ProcessEngine engine) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("bench");
        Stubs.models("processes").forEach(deployment::addString);
        Stubs.models("decisions").forEach(deployment::addString);
        deployment.deploy();
    }

    /** CPU of the JVM, of the server; transactions, statements, WAL and history bytes; each for one loan. */
    private static void measure(Engine engine, int loans) throws Exception {
        System.gc();
        long backend = number(engine.database, "select pg_backend_pid()");
        double cpu = Cpu.seconds();
        double server = Cpu.ofServer(backend);
        long statements = engine.counted.statements();
        long commits = engine.counted.commits();
        long wal = wal(engine.database);
        long history = history(engine.database);
        lend(engine, loans);
        engine.runs.add(new double[] {
            (Cpu.seconds() - cpu) / loans,
            (Cpu.ofServer(backend) - server) / loans,
            (double) (engine.counted.commits() - commits) / loans,
            (double) (engine.counted.statements() - statements) / loans,
            (double) (wal(engine.database) - wal) / loans,
            (double) (history(engine.database) - history) / loans
        });
    }

    private static double[] median(Engine engine) {
        double[] median = new double[6];
        for (int n = 0; n < median.length; n++) {
            int figure = n;
            double[] all = engine.runs.stream()
                    .mapToDouble(run -> run[figure])
                    .sorted()
                    .toArray();
            median[n] = all[all.length / 2];
        }
        return median;
    }

    private static List<String> row(String label, double[] one, double[] base) {
        double cpu = one[0] + one[1];
        return List.of(
                label,
                Report.figure(1 / cpu),
                Report.figure((base[0] + base[1]) / cpu) + " ×",
                Report.figure(cpu * 1000),
                Report.figure(one[1] * 1000),
                Report.figure(one[2]),
                Report.figure(one[3]),
                Report.figure(one[4]),
                Report.figure(one[5]));
    }

    /** All loans begin at once; customers press the button of whatever task is there, until no process runs. */
    private static void lend(Engine engine, int loans) throws InterruptedException {
        ExecutorService customers = Executors.newFixedThreadPool(CUSTOMERS, new CustomizableThreadFactory("customer-"));
        CustomizableThreadFactory polls = new CustomizableThreadFactory("poll-");
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService workers = Executors.newFixedThreadPool(CUSTOMERS, new CustomizableThreadFactory("work-"));
        for (int n = 0; engine.polls && n < CUSTOMERS; n++) {
            workers.execute(() -> work(engine, over));
        }
        for (int n = 0; n < loans; n++) {
            String key = "LB" + System.nanoTime();
            customers.execute(
                    () -> engine.engine.getRuntimeService().startProcessInstanceByKey("loanOrigination", key));
        }
        Thread poll = polls.newThread(() -> press(engine, customers, loans, over));
        poll.start();
        if (!over.await(180, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Loans stood still in " + engine.label + ": "
                    + engine.engine
                            .getManagementService()
                            .createJobQuery()
                            .noRetriesLeft()
                            .list());
        }
        customers.shutdown();
        workers.shutdown();
    }

    private static void work(Engine engine, CountDownLatch over) {
        try {
            while (over.getCount() > 0) {
                Banks.work(engine.engine.getExternalTaskService());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void press(Engine engine, ExecutorService customers, int loans, CountDownLatch over) {
        java.util.Set<String> pressed = new java.util.HashSet<>();
        try {
            do {
                for (Task task :
                        engine.engine.getTaskService().createTaskQuery().listPage(0, 200)) {
                    if (pressed.add(task.getId())) {
                        customers.execute(() -> engine.engine
                                .getTaskService()
                                .complete(task.getId(), Map.of("offerOutcome", "ACCEPTED")));
                    }
                }
                // seldom: looking is no part of a loan
                Thread.sleep(100);
            } while (pressed.size() < 2 * loans
                    || engine.engine
                                    .getRuntimeService()
                                    .createProcessInstanceQuery()
                                    .count()
                            > 0);
            over.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a loan leaves in tables of our own, written by somebody who needs no engine: the floor. */
    private static List<String> byHand(int port, Connection connection, int loans, double[] base) throws Exception {
        String label = "the same rows by hand, one transaction of pgbench";
        Optional<Path> pgbench = PgBench.program();
        if (pgbench.isEmpty()) {
            return List.of(label + ": none on this machine", "–", "–", "–", "–", "–", "–", "–", "–");
        }
        StringBuilder script = new StringBuilder("\\set id random(1, 1000000000000000)\nbegin;\n");
        try (Statement statement = connection.createStatement()) {
            for (String table : BY_HAND) {
                statement.execute("create table by_hand_" + table
                        + " (id varchar(40) primary key, what varchar(200), amount numeric(18,2), at timestamptz)");
                script.append(
                        "insert into by_hand_" + table + " values ('LB' || :id::bigint, 'straight through, as much"
                                + " text as a line of such a table holds', 180000, now());\n");
            }
        }
        script.append("commit;\n");
        long backend = number(connection, "select pg_backend_pid()");
        double cpu = Cpu.ofChildren();
        double server = Cpu.ofServer(backend);
        long wal = wal(connection);
        PgBench.run(pgbench.get(), port, connection.getCatalog(), script.toString(), loans);
        // until the server has reckoned up the one it worked for
        Thread.sleep(500);
        return row(
                label,
                new double[] {
                    (Cpu.ofChildren() - cpu) / loans,
                    (Cpu.ofServer(backend) - server) / loans,
                    1,
                    BY_HAND.size(),
                    (double) (wal(connection) - wal) / loans,
                    0
                },
                base);
    }

    private static long wal(Connection connection) throws SQLException {
        return number(connection, "select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint");
    }

    private static long history(Connection connection) throws SQLException {
        return number(
                connection,
                "select sum(pg_total_relation_size(c.oid))::bigint from pg_class c where c.relkind = 'r'"
                        + " and (c.relname like 'act_hi_%' or c.relname = 'act_ge_bytearray')");
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
