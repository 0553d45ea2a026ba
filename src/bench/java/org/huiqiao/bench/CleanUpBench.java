package org.huiqiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine's clean-up by time to live over many finished cases; what is ours, and what is not due, stays. */
final class CleanUpBench implements Bench.Part {

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public void run(Report report, boolean brief) throws Exception {
        int cases = brief ? 10_000 : 100_000;
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext bank = Banks.ours(
                        postgres.getJdbcUrl("postgres", "postgres"),
                        new CountedStatements(),
                        "--camunda.bpm.job-execution.enabled=false")) {
            JdbcClient jdbc = bank.getBean(JdbcClient.class);
            fill(jdbc, "old", cases, "now() - interval '1 day'");
            fill(jdbc, "young", 1_000, "now() + interval '1 day'");
            jdbc.sql("insert into job_taken (job_id, business_key, taken, last_taken_at)"
                            + " select 'j' || n, 'old' || n, 1, now() from generate_series(1, 1000) n")
                    .update();
            jdbc.sql("analyze").update();
            long begin = System.nanoTime();
            int runs = cleanUp(bank);
            double seconds = (System.nanoTime() - begin) / 1e9;
            long left = count(jdbc, "act_hi_procinst") + count(jdbc, "act_hi_taskinst") + count(jdbc, "act_hi_actinst");
            if (left != 5_000 || count(jdbc, "job_taken") != 1_000) {
                throw new IllegalStateException("Left after the clean-up: " + left);
            }
            report.goal(Goal.CLEAN_UP, "%,d in %s s".formatted(cases, Report.figure(seconds)));
            report.section(
                    "Clean-up",
                    "The engine's clean-up by time to live over " + String.format("%,d", cases)
                            + " finished cases (five rows each) beside 1,000 that are not due; all that was due is gone,"
                            + " nothing else is.",
                    List.of("cases", "seconds", "cases a second", "runs of the job"),
                    List.of(List.of(
                            String.format("%,d", cases),
                            Report.figure(seconds),
                            Report.figure(cases / seconds),
                            String.valueOf(runs))));
        }
    }

    private static int cleanUp(ConfigurableApplicationContext bank) {
        HistoryService history = bank.getBean(HistoryService.class);
        ManagementService management = bank.getBean(ManagementService.class);
        history.cleanUpHistoryAsync(true);
        int runs = 0;
        long before;
        do {
            before = due(bank);
            for (Job job : history.findHistoryCleanupJobs()) {
                management.executeJob(job.getId());
                runs++;
            }
            history.cleanUpHistoryAsync(true);
        } while (due(bank) < before);
        return runs;
    }

    private static long due(ConfigurableApplicationContext bank) {
        return bank.getBean(JdbcClient.class)
                .sql("select (select count(*) from act_hi_taskinst where removal_time_ < now())"
                        + " + (select count(*) from act_hi_actinst where removal_time_ < now())"
                        + " + (select count(*) from act_hi_procinst where removal_time_ < now())")
                .query(Long.class)
                .single();
    }

    private static void fill(JdbcClient jdbc, String prefix, int cases, String removal) {
        jdbc.sql("insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_,"
                        + " start_time_, end_time_, removal_time_, root_proc_inst_id_, state_)"
                        + " select '" + prefix + "' || n, '" + prefix
                        + "' || n, 'LA' || n, 'loanOrigination', 'd', now(),"
                        + " now(), " + removal + ", '" + prefix + "' || n, 'COMPLETED' from generate_series(1, :n) n")
                .param("n", cases)
                .update();
        jdbc.sql("insert into act_hi_taskinst (id_, task_def_key_, proc_inst_id_, root_proc_inst_id_, name_,"
                        + " start_time_, end_time_, removal_time_) select '" + prefix + "t' || n, 'Task_SignContracts',"
                        + " '" + prefix + "' || (n + 1) / 2, '" + prefix + "' || (n + 1) / 2, '签署合同', now(), now(), "
                        + removal + " from generate_series(1, :n) n")
                .param("n", 2 * cases)
                .update();
        jdbc.sql("insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, proc_inst_id_, execution_id_,"
                        + " root_proc_inst_id_, act_id_, act_type_, start_time_, end_time_, removal_time_) select '"
                        + prefix + "a' || n, 'loanOrigination', 'd', '" + prefix + "' || (n + 1) / 2, 'e', '" + prefix
                        + "' || (n + 1) / 2, 'Event_LoanInForce', 'noneEndEvent', now(), now(), " + removal
                        + " from generate_series(1, :n) n")
                .param("n", 2 * cases)
                .update();
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
