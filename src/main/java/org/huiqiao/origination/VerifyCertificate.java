package org.huiqiao.origination;

import java.time.Duration;
import java.util.Map;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.engine.Job;
import org.huiqiao.engine.Worker;
import org.huiqiao.external.CallAnswer;
import org.huiqiao.external.CallRequest;
import org.huiqiao.external.Calls;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.Verification;

@BuildingBlock(
        value = "verify-certificate",
        zh = "核验登记证明",
        en = "Verify the certificate",
        purpose = "以登记簿为准核对证明号、债权数额（元/万元）与顺位（民法典 217）",
        outputs = {"certificateOutcome"})
class VerifyCertificate implements Worker {

    private final MortgageRegistrations registrations;
    private final Calls calls;
    private final PropertyAnswers answers;
    private final RegistryDesk registry;

    VerifyCertificate(
            MortgageRegistrations registrations, Calls calls, PropertyAnswers answers, RegistryDesk registry) {
        this.registrations = registrations;
        this.calls = calls;
        this.answers = answers;
        this.registry = registry;
    }

    @Override
    public void work(Job job) {
        String certificateNo = registry.certificateNo(job.businessKey());
        CallAnswer answer = calls.send(CallRequest.of(
                "registry",
                "entry",
                job.businessKey() + ":entry:" + job.id(),
                job.businessKey(),
                Map.of("certificateNo", certificateNo)));
        if (!answer.succeeded()) {
            job.later(Duration.ofSeconds(10), "the register could not be read");
            return;
        }
        job.done(() -> Map.of(
                "certificateOutcome",
                outcome(registrations.verify(job.businessKey(), answers.entry(certificateNo, answer.body())))));
    }

    /** A wrong amount or rank can be corrected at the registry (更正登记); a seizure or a missing entry cannot. */
    private static String outcome(Verification verification) {
        return switch (verification) {
            case MATCHED -> "MATCHED";
            case AMOUNT_DIFFERS, RANK_DIFFERS -> "CORRECTABLE";
            case SEIZED, NOT_FOUND -> "FAILED";
        };
    }
}
