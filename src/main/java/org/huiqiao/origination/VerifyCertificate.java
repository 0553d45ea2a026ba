package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.mortgage.Verification;

@BuildingBlock(
        value = "verify-certificate",
        zh = "核验登记证明",
        en = "Verify the certificate",
        purpose = "以登记簿为准核对证明号、债权数额（元/万元）与顺位（民法典 217）",
        outputs = {"certificateOutcome"})
class VerifyCertificate implements Worker {

    private final RegistryDesk registry;

    VerifyCertificate(RegistryDesk registry) {
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        CallAnswer answer = registry.entry(job);
        if (!answer.succeeded()) {
            job.later(Duration.ofSeconds(10), "the register could not be read");
            return;
        }
        job.done(() -> Map.of("certificateOutcome", outcome(registry.verify(job.businessKey(), answer))));
    }

    /** A wrong amount or rank can be corrected at the registry (更正登记); a seizure or a missing entry cannot. */
    private static String outcome(Verification verification) {
        return switch (verification) {
            case MATCHED -> "MATCHED";
            case AMOUNT_DIFFERS, RANK_DIFFERS -> "CORRECTABLE";
            case SEIZED, NOT_FOUND, TERM_DIFFERS -> "FAILED";
        };
    }
}
