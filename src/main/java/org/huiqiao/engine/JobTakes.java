package org.huiqiao.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts how often the lock of a job ran out before it was done. The engine itself says nothing: whoever loses fails
 * by optimistic locking, which costs no retry and makes no incident, while the work is done again and again.
 */
@Component
class JobTakes extends AbstractProcessEnginePlugin {

    private static final Logger log = LoggerFactory.getLogger(JobTakes.class);
    /** Once is a node that was killed. */
    private static final int UNSUSPICIOUS = 2;

    private static final Duration SHOWN = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;

    JobTakes(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        JobExecutor executor = configuration.getJobExecutor();
        if (executor != null) {
            executor.setAcquireJobsCmdFactory(number -> new CountedAcquisition(executor, number, this));
        }
    }

    /** Those that somebody took and neither did nor gave back. */
    List<String> held(List<String> jobIds) {
        return jdbc.sql("select id_ from act_ru_job where lock_owner_ is not null and id_ in (:jobs)")
                .param("jobs", jobIds)
                .query(String.class)
                .list();
    }

    /** The acquisition has committed: these are ours although somebody held them and never gave them back. */
    void again(Collection<String> jobIds) {
        jobIds.forEach(job -> apart.executeWithoutResult(status -> again(job)));
    }

    private void again(String job) {
        Timestamp now = Timestamp.from(clock.instant());
        int known = jdbc.sql("update job_taken set taken = taken + 1, last_taken_at = ? where job_id = ?")
                .params(now, job)
                .update();
        if (known == 0) {
            jdbc.sql("insert into job_taken (job_id, business_key, node_id, taken, last_taken_at)"
                            + " select j.id_, e.business_key_, d.act_id_, 2, cast(? as timestamp with time zone)"
                            + " from act_ru_job j"
                            + " left join act_ru_execution e on e.id_ = j.process_instance_id_"
                            + " left join act_ru_jobdef d on d.id_ = j.job_def_id_ where j.id_ = ?")
                    .params(now, job)
                    .update();
        }
        taken(job).stream()
                .filter(one -> one.taken() > UNSUSPICIOUS)
                .forEach(one -> log.error(
                        "Job {} ({} of case {}) was taken {} times: its lock runs out before it is done, its work may double",
                        one.jobId(),
                        one.nodeId(),
                        one.businessKey(),
                        one.taken()));
    }

    private List<TakenAgain> taken(String job) {
        return rows("job_id = ?", job);
    }

    /** Those of the last days, whether they are done by now or not. */
    List<TakenAgain> suspicious() {
        return rows(
                "taken > " + UNSUSPICIOUS + " and last_taken_at > ?",
                Timestamp.from(clock.instant().minus(SHOWN)));
    }

    private List<TakenAgain> rows(String condition, Object value) {
        return jdbc.sql("select * from job_taken where " + condition + " order by last_taken_at desc"
                        + " fetch first 200 rows only")
                .param(value)
                .query((row, n) -> new TakenAgain(
                        row.getString("job_id"),
                        row.getString("business_key"),
                        row.getString("node_id"),
                        row.getInt("taken"),
                        row.getTimestamp("last_taken_at").toInstant()))
                .list();
    }
}
