package org.huiqiao.inbox.team;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.huiqiao.users.Branch;
import org.huiqiao.users.Users;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts a branch's day once it is over; a day that was missed is counted later. */
@Component
class StepWaits {

    static final int DAYS = 28;

    private static final String MINUTES = "(extract(epoch from %s) - extract(epoch from arrived_at)) / 60";

    /** Done between two times in a branch, by kind and bucket. */
    static final String DONE =
            """
            select task_key, bucket, max(name) as name, count(*) as done,
                count(case when due_at is not null and closed_at > due_at then 1 end) as late,
                count(due_at) as limited, coalesce(sum(allowed), 0) as allowed_minutes
            from (select task_key, name, due_at, closed_at, cast(%s as bigint) as allowed, %s as bucket
                from inbox_item
                where branch = :branch and closed_at >= :from and closed_at < :to and completed = true
                    and role <> 'customer') d
            group by task_key, bucket""".formatted(MINUTES.formatted("due_at"), Waits.BUCKET.formatted(MINUTES.formatted("closed_at")));

    private final JdbcClient jdbc;
    private final Users users;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StepWaits(JdbcClient jdbc, Users users, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT2M")
    public void count() {
        users.branches().stream().map(Branch::id).forEach(this::count);
    }

    private void count(String branch) {
        missing(branch).forEach(day -> {
            try {
                transaction.executeWithoutResult(status -> count(branch, day));
            } catch (DuplicateKeyException anotherNodeWasFaster) {
                // counted is counted
            }
        });
    }

    /** Days that are over and not yet counted, as far back as anybody looks. */
    Set<LocalDate> missing(String branch) {
        LocalDate today = LocalDate.now(clock);
        Set<LocalDate> days = new TreeSet<>(
                IntStream.rangeClosed(1, DAYS).mapToObj(today::minusDays).toList());
        jdbc.sql("select counted_on from step_wait_day where branch = ? and counted_on >= ?")
                .params(branch, Date.valueOf(today.minusDays(DAYS)))
                .query(Date.class)
                .list()
                .forEach(day -> days.remove(day.toLocalDate()));
        return days;
    }

    private void count(String branch, LocalDate day) {
        jdbc.sql("insert into step_wait_day (branch, counted_on) values (?, ?)")
                .params(branch, Date.valueOf(day))
                .update();
        jdbc.sql(
                        "insert into step_wait (branch, counted_on, task_key, bucket, name, done, late, limited, allowed_minutes)"
                                + " select :branch, cast(:day as date), w.* from (" + DONE + ") w")
                .param("branch", branch)
                .param("day", Date.valueOf(day))
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .update();
    }

    Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
