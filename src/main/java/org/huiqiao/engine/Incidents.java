package org.huiqiao.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Work that failed for good and waits for operations. */
@Repository
public class Incidents {

    /** What stands still and why; {@code kind} is JOB or EXTERNAL. */
    public record Stuck(
            String kind,
            String id,
            @Nullable String businessKey,
            @Nullable String nodeId,
            @Nullable String cause,
            @Nullable Instant since) {}

    private final ManagementService management;
    private final ExternalTaskService external;
    private final RuntimeService runtime;
    private final JobTakes takes;

    Incidents(ManagementService management, ExternalTaskService external, RuntimeService runtime, JobTakes takes) {
        this.management = management;
        this.external = external;
        this.runtime = runtime;
        this.takes = takes;
    }

    /** Work that may have been done more than once, for its lock keeps running out. */
    @Transactional(readOnly = true)
    public List<TakenAgain> takenAgain() {
        return takes.suspicious();
    }

    @Transactional(readOnly = true)
    public List<Stuck> list() {
        List<Stuck> stuck = new ArrayList<>();
        for (ExternalTask task :
                external.createExternalTaskQuery().noRetriesLeft().listPage(0, 200)) {
            stuck.add(new Stuck(
                    "EXTERNAL",
                    task.getId(),
                    task.getBusinessKey(),
                    task.getActivityId(),
                    task.getErrorMessage(),
                    task.getCreateTime() == null ? null : task.getCreateTime().toInstant()));
        }
        for (Job job : management.createJobQuery().noRetriesLeft().listPage(0, 200)) {
            stuck.add(new Stuck(
                    "JOB",
                    job.getId(),
                    businessKey(job),
                    job.getFailedActivityId(),
                    job.getExceptionMessage(),
                    job.getCreateTime() == null ? null : job.getCreateTime().toInstant()));
        }
        stuck.sort(Comparator.comparing(Stuck::since, Comparator.nullsLast(Comparator.naturalOrder())));
        return stuck;
    }

    @Transactional
    public void retry(String kind, String id) {
        if (kind.equals("EXTERNAL")) {
            external.setRetries(id, 3);
        } else {
            management.setJobRetries(id, 3);
        }
    }

    /** Goes on behind the failed node without its work. The caller has asked for a reason and keeps it. */
    @Transactional
    public void skip(String kind, String id) {
        if (kind.equals("EXTERNAL")) {
            ExternalTask task = stuck(external.createExternalTaskQuery()
                    .externalTaskId(id)
                    .noRetriesLeft()
                    .singleResult());
            external.lock(id, "operations", 60_000);
            external.complete(task.getId(), "operations", Map.of());
        } else {
            Job job =
                    stuck(management.createJobQuery().jobId(id).noRetriesLeft().singleResult());
            runtime.createProcessInstanceModification(job.getProcessInstanceId())
                    .startAfterActivity(job.getFailedActivityId())
                    .cancelAllForActivity(job.getFailedActivityId())
                    .execute();
        }
    }

    private static <T> T stuck(@Nullable T work) {
        if (work == null) {
            throw new WorkNotStuck();
        }
        return work;
    }

    private @Nullable String businessKey(Job job) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return instance == null ? null : instance.getBusinessKey();
    }
}
