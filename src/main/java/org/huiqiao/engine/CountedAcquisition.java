package org.huiqiao.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

/** Takes jobs as the engine does, and tells which of them still carried somebody's lock. */
class CountedAcquisition extends AcquireJobsCmd {

    private final JobTakes takes;

    CountedAcquisition(JobExecutor executor, int number, JobTakes takes) {
        super(executor, number);
        this.takes = takes;
    }

    @Override
    public AcquiredJobs execute(CommandContext context) {
        AcquiredJobs taken = super.execute(context);
        List<String> jobs =
                taken.getJobIdBatches().stream().flatMap(Collection::stream).toList();
        // the new locks are written when the command ends, the database still knows the old ones
        List<String> held = jobs.isEmpty() ? jobs : takes.held(jobs);
        if (!held.isEmpty()) {
            // another node may win the race for some of them while this is written
            context.getTransactionContext()
                    .addTransactionListener(
                            TransactionState.COMMITTED,
                            committed -> takes.again(
                                    held.stream().filter(taken::contains).toList()));
        }
        return taken;
    }
}
