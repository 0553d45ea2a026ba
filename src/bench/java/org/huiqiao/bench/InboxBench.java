package org.huiqiao.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.huiqiao.Huiqiao;
import org.huiqiao.inbox.WorkList;
import org.huiqiao.inbox.WorkPage;
import org.huiqiao.inbox.WorkQuery;
import org.huiqiao.inbox.WorkSort;
import org.huiqiao.inbox.WorkView;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The work list with ever more open tasks, beside the engine's own task query for the same page. */
final class InboxBench implements Bench.Part {

    private static final Actor NARROW = new Actor("review.zhou", "窄", Set.of(Role.REVIEWER), "B01");
    private static final Actor WIDE = new Actor("rm.li", "宽", Set.of(Role.RM, Role.RM2, Role.TEAM_LEAD), "B01");
    private static final String NARROW_GROUP = Role.REVIEWER.group();
    private static final List<String> WIDE_GROUPS = List.of(Role.RM.group(), Role.RM2.group(), Role.TEAM_LEAD.group());

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public void run(Report report, boolean brief) throws Exception {
        int[] sizes = brief ? new int[] {1_000, 10_000} : new int[] {10_000, 100_000, 1_000_000};
        List<List<String>> rows = new ArrayList<>();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ConfigurableApplicationContext bank = bank(postgres)) {
            JdbcClient jdbc = bank.getBean(JdbcClient.class);
            WorkList list = bank.getBean(WorkList.class);
            TaskService tasks = bank.getBean(TaskService.class);
            int filled = 0;
            for (int size : sizes) {
                fill(jdbc, filled, size);
                filled = size;
                measure(rows, size, brief ? 20 : 60, list, tasks);
            }
        }
        report.goal(
                Goal.INBOX,
                rows.stream()
                        .filter(row -> row.get(1).equals("first page, wide"))
                        .map(row -> row.get(0) + ": " + row.get(2) + " ms")
                        .collect(java.util.stream.Collectors.joining(", ")));
        report.section(
                "Work list",
                "Milliseconds, median, for a page of 50 lines with its counts, on PostgreSQL. *Narrow* is a post with"
                        + " one line in fifty, *wide* one whose posts hold half of all. Ours reads the page, the total"
                        + " and the counts of all tabs; the engine's query reads the page only.",
                List.of("open tasks", "what", "ours", "engine's task query", "ratio"),
                rows);
    }

    private static ConfigurableApplicationContext bank(EmbeddedPostgres postgres) {
        return new SpringApplicationBuilder(Huiqiao.class)
                .profiles("test")
                .run(
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--huiqiao.outside.base-url=https://outside.invalid",
                        "--huiqiao.outside.secret=bench-bench-bench-bench",
                        "--huiqiao.vault.master-key=bench-vault-key-bench-vault-key",
                        "--huiqiao.audit.key=bench-audit-key-bench-audit-key",
                        "--huiqiao.signing.password=bench-signing-password",
                        "--logging.level.root=warn");
    }

    /** Every second line is the wide post's, every fiftieth the narrow one's; the rest belongs to other branches. */
    static void fillList(JdbcClient jdbc, int from, int to) {
        jdbc.sql("""
                insert into inbox_item (task_id, application_id, task_key, process_key, name, role, duty, branch,
                    customer, product_code, amount, place, priority, arrived_at, due_at, completed, pool, urgency)
                select 'b' || n, 'LA' || lpad(n::text, 16, '0'), 'Task_' || n % 7, 'manualReview', '步骤',
                    r.role, 'RM', r.branch, '杭州' || chr(19968 + n % 5000) || chr(19968 + n / 5000) || '公司',
                    case n % 3 when 0 then 'TAX_LOAN' when 1 then 'CREDIT_QUICK' else 'MORTGAGE_LOAN' end, n,
                    '村' || n % 400,
                    50 + n % 3 * 20, now(), now() + n % 5000 * interval '1 minute', false,
                    case when r.role = 'reviewer' then r.role else r.role || '@' || r.branch end,
                    (1000 - (50 + n % 3 * 20)) * 100000000000 + extract(epoch from now())::bigint + n % 5000 * 60
                from generate_series(:from, :to - 1) n, lateral (select
                    case when n % 50 = 1 then 'reviewer' when n % 2 = 0 then 'rm' else 'rm' end as role,
                    case when n % 2 = 0 then 'B01' else 'B02' end as branch) r""").param("from", from).param("to", to).update();
        jdbc.sql("""
                insert into case_word (word, application_id)
                select distinct w, 'LA' || lpad(n::text, 16, '0') from generate_series(:from, :to - 1) n, lateral (values
                    ('杭州'), ('公司'), (chr(19968 + n % 5000) || chr(19968 + n / 5000)),
                    ('#' || lpad((n % 10000)::text, 4, '0')), ('~' || md5((n % 10000)::text))) v(w)""").param("from", from).param("to", to).update();
    }

    private static void fill(JdbcClient jdbc, int from, int to) {
        fillList(jdbc, from, to);
        jdbc.sql("""
                insert into act_ru_task (id_, rev_, name_, task_def_key_, priority_, create_time_, due_date_,
                    suspension_state_)
                select task_id, 1, name, task_key, priority, now(), due_at, 1 from inbox_item
                where cast(substring(task_id from 2) as int) >= :from""").param("from", from).update();
        jdbc.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l' || task_id, 1, role, 'candidate', task_id from inbox_item
                where cast(substring(task_id from 2) as int) >= :from""").param("from", from).update();
        jdbc.sql("analyze").update();
    }

    private static void measure(List<List<String>> rows, int size, int runs, WorkList list, TaskService tasks) {
        String open = String.format("%,d", size);
        WorkQuery first = WorkQuery.of(WorkView.GROUP);
        add(rows, open, "first page, narrow", runs, () -> list.page(first, NARROW), () -> engine(
                        tasks, List.of(NARROW_GROUP))
                .listPage(0, 50));
        add(rows, open, "first page, wide", runs, () -> list.page(first, WIDE), () -> engine(tasks, WIDE_GROUPS)
                .listPage(0, 50));
        WorkPage page = list.page(first, WIDE);
        for (int n = 0; n < 20 && page.next() != null; n++) {
            page = list.page(after(page), WIDE);
        }
        WorkQuery middle = after(page);
        add(rows, open, "page 22, wide", runs, () -> list.page(middle, WIDE), () -> engine(tasks, WIDE_GROUPS)
                .listPage(1_050, 50));
        WorkQuery filtered = new WorkQuery(WorkView.GROUP, "TAX_LOAN", "Task_4", null, null, WorkSort.URGENCY, null);
        add(rows, open, "by product and step, wide", runs, () -> list.page(filtered, WIDE), () -> engine(
                        tasks, WIDE_GROUPS)
                .taskDefinitionKey("Task_4")
                .listPage(0, 50));
        WorkQuery village = new WorkQuery(WorkView.GROUP, null, null, "村42", null, WorkSort.URGENCY, null);
        add(rows, open, "by grid, wide", runs, () -> list.page(village, WIDE), null);
        add(rows, open, "count, wide", runs, () -> list.counts(WIDE), () -> engine(tasks, WIDE_GROUPS)
                .count());
        add(rows, open, "search, rare name", runs, () -> list.page(search("一一"), WIDE), null);
        add(rows, open, "search, common name", runs, () -> list.page(search("杭州"), WIDE), null);
        add(rows, open, "search, tail of a number", runs, () -> list.page(search("0042"), WIDE), null);
    }

    private static WorkQuery after(WorkPage page) {
        return WorkQuery.of(WorkView.GROUP).from(page.next());
    }

    private static WorkQuery search(String text) {
        return new WorkQuery(WorkView.GROUP, null, null, null, text, WorkSort.URGENCY, null);
    }

    private static TaskQuery engine(TaskService tasks, List<String> groups) {
        return tasks.createTaskQuery()
                .taskCandidateGroupIn(groups)
                .orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc();
    }

    private static void add(
            List<List<String>> rows, String open, String what, int runs, Runnable ours, Runnable engines) {
        double us = Report.median(runs, ours);
        double them = engines == null ? 0 : Report.median(engines == null ? 0 : Math.max(5, runs / 4), engines);
        rows.add(List.of(
                open,
                what,
                Report.figure(us),
                engines == null ? "–" : Report.figure(them),
                engines == null ? "–" : Report.figure(them / us)));
    }
}
