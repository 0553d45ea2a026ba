package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.guarantee.Guarantees;

@BuildingBlock(
        value = "apply-guarantee",
        zh = "送担保公司",
        en = "Apply to the guarantor",
        purpose = "首次送审或备案；已有意向函且已批复的，确认担保",
        outputs = {"guaranteeState"})
class ApplyGuarantee implements Worker {

    private final GuarantorLine line;
    private final Guarantees guarantees;

    ApplyGuarantee(GuarantorLine line, Guarantees guarantees) {
        this.line = line;
        this.guarantees = guarantees;
    }

    @Override
    public void work(Job job) {
        String applicationId = job.businessKey();
        Optional<CallAnswer> sent = line.apply(applicationId);
        if (sent.isPresent() && sent.get().isUnknown()) {
            job.later(Duration.ofSeconds(5), "the guarantor has not acknowledged yet");
            return;
        }
        job.done(() -> {
            sent.ifPresent(answer -> {
                if (answer.succeeded()) {
                    line.record(applicationId, answer);
                } else {
                    guarantees.refused(applicationId, String.valueOf(answer.message()));
                }
            });
            return Map.of("guaranteeState", line.state(applicationId));
        });
    }
}
