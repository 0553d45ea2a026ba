package org.huiqiao.origination;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.guarantee.GuaranteeStatus;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.users.Actor;

/** Every way in which a case ends without money meets here; the answers so far say which one it was. */
@BuildingBlock(
        value = "closeApplication",
        zh = "关闭申请",
        en = "Close the application",
        purpose = "按已有结论关闭申请，释放额度与授权",
        inputs = {
            "nameHitOutcome",
            "reviewOutcome",
            "offerOutcome",
            "faceSignOutcome",
            "registrationOutcome",
            "guaranteeOutcome"
        })
class CloseApplication implements JavaDelegate {

    private final ApplicationDesk applications;
    private final CaseFile cases;
    private final Guarantees guarantees;

    CloseApplication(ApplicationDesk applications, CaseFile cases, Guarantees guarantees) {
        this.applications = applications;
        this.cases = cases;
        this.guarantees = guarantees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String applicationId = execution.getProcessBusinessKey();
        if (execution.hasVariable("disbursementOutcome")) {
            close(applicationId, ApplicationStatus.CANCELLED_BY_BANK);
        } else if (is(execution, "guaranteeOutcome", "FAILED")) {
            close(applicationId, ApplicationStatus.CANCELLED_BY_BANK, "R23");
        } else if (execution.hasVariable("registrationOutcome")) {
            close(applicationId, ApplicationStatus.CANCELLED_BY_BANK, "R19");
        } else if (is(execution, "faceSignOutcome", "FAILED")) {
            close(applicationId, ApplicationStatus.CANCELLED_BY_BANK, "R18");
        } else if (is(execution, "offerOutcome", "DECLINED")) {
            close(applicationId, ApplicationStatus.WITHDRAWN);
        } else if (is(execution, "nameHitOutcome", "CONFIRM")) {
            close(applicationId, ApplicationStatus.DECLINED, "R11");
        } else if (is(execution, "reviewOutcome", "DECLINED")) {
            applications.close(applicationId, ApplicationStatus.DECLINED, refusal(applicationId), Actor.SYSTEM);
        } else {
            close(applicationId, ApplicationStatus.EXPIRED);
        }
        cases.release(applicationId);
    }

    /** Without a decision of a person's it was the guarantor who would not (domain 1.7 D3). */
    private List<String> refusal(String applicationId) {
        List<String> reasons = cases.refusalReasons(applicationId);
        boolean unsecured = guarantees
                .guarantee(applicationId)
                .filter(guarantee -> guarantee.status() == GuaranteeStatus.DECLINED)
                .isPresent();
        return reasons.isEmpty() && unsecured ? List.of("R23") : reasons;
    }

    private static boolean is(DelegateExecution execution, String variable, String value) {
        return value.equals(execution.getVariable(variable));
    }

    private void close(String applicationId, ApplicationStatus end, String... reasons) {
        applications.close(applicationId, end, List.of(reasons), Actor.SYSTEM);
    }
}
