package org.huiqiao.inbox.team;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a branch's cases wait (D31). What is over is read from the counts of its days, so that four weeks cost the same
 * whether a hundred or a million tasks were done; today and what is open now are read through the branch's index.
 */
@Component
public class SlaBoard {

    private static final int WEEKS = 4;
    private static final int RED_SHOWN = 20;

    private final JdbcClient jdbc;
    private final StepWaits counts;
    private final Clock clock;

    SlaBoard(JdbcClient jdbc, StepWaits counts, Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.clock = clock;
    }

    private static final class Step {
        private String name = "";
        private int waiting;
        private int red;
        private final Waits all = new Waits();
        private final List<Waits> weeks =
                Stream.generate(Waits::new).limit(WEEKS).toList();

        private StepWait told(String key) {
            return new StepWait(
                    key,
                    name,
                    waiting,
                    red,
                    all.done(),
                    all.within(0.5),
                    all.within(0.9),
                    all.allowed(),
                    all.onTime(),
                    weeks.stream().map(Waits::onTime).toList());
        }
    }

    /** Those of which most are red come first, then the slowest. */
    public List<StepWait> of(String branch) {
        Map<String, Step> steps = new LinkedHashMap<>();
        LocalDate today = LocalDate.now(clock);
        past(branch, today, steps);
        today(branch, today, steps);
        open(branch, steps);
        return steps.entrySet().stream()
                .map(step -> step.getValue().told(step.getKey()))
                .sorted(Comparator.comparingInt(StepWait::red)
                        .reversed()
                        .thenComparing(step -> step.p90() == null ? 0L : step.p90(), Comparator.reverseOrder())
                        .thenComparing(StepWait::taskKey))
                .toList();
    }

    /** Tasks of the branch that are most beyond their service level. */
    public List<String> red(String branch) {
        return jdbc.sql("""
                        select task_id from inbox_item
                        where branch = ? and closed_at is null and due_at < ? and role <> 'customer'
                        order by due_at, task_id fetch first ? rows only""")
                .params(branch, Timestamp.from(clock.instant()), RED_SHOWN)
                .query(String.class)
                .list();
    }

    private void past(String branch, LocalDate today, Map<String, Step> steps) {
        jdbc.sql("""
                        select task_key, bucket, max(name) as name, week, sum(done) as done, sum(late) as late,
                            sum(limited) as limited, sum(allowed_minutes) as allowed_minutes
                        from (select w.*, case when counted_on >= :third then 3 when counted_on >= :second then 2 when counted_on >= :first then 1
                                else 0 end as week
                            from step_wait w where branch = :branch and counted_on >= :begin) d
                        group by task_key, bucket, week""")
                .param("branch", branch)
                .param("begin", Date.valueOf(today.minusDays(27)))
                .param("first", Date.valueOf(today.minusDays(20)))
                .param("second", Date.valueOf(today.minusDays(13)))
                .param("third", Date.valueOf(today.minusDays(6)))
                .query(row -> {
                    add(row, row.getInt("week"), steps);
                });
    }

    /** Also a day that is over and that nobody has counted yet, as long as it is yesterday's. */
    private void today(String branch, LocalDate today, Map<String, Step> steps) {
        boolean yesterdayToo = counts.missing(branch).contains(today.minusDays(1));
        jdbc.sql(StepWaits.DONE)
                .param("branch", branch)
                .param("from", counts.start(yesterdayToo ? today.minusDays(1) : today))
                .param("to", counts.start(today.plusDays(1)))
                .query(row -> {
                    add(row, WEEKS - 1, steps);
                });
    }

    private static void add(ResultSet row, int week, Map<String, Step> steps) throws SQLException {
        Step step = steps.computeIfAbsent(row.getString("task_key"), key -> new Step());
        step.name = row.getString("name");
        for (Waits waits : List.of(step.all, step.weeks.get(week))) {
            waits.add(
                    row.getInt("bucket"),
                    row.getInt("done"),
                    row.getInt("late"),
                    row.getInt("limited"),
                    row.getLong("allowed_minutes"));
        }
    }

    private void open(String branch, Map<String, Step> steps) {
        jdbc.sql("""
                        select task_key, max(name) as name, count(*) as waiting, count(case when due_at < :now then 1 end) as red
                        from inbox_item where branch = :branch and closed_at is null and role <> 'customer'
                        group by task_key""")
                .param("branch", branch)
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {
                    Step step = steps.computeIfAbsent(row.getString("task_key"), key -> new Step());
                    step.name = row.getString("name");
                    step.waiting = row.getInt("waiting");
                    step.red = row.getInt("red");
                });
    }
}
