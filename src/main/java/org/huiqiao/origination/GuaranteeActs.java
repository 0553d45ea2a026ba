package org.huiqiao.origination;

import java.util.Map;
import java.util.function.Function;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.inbox.FormSubmitted;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.springframework.stereotype.Component;

/** What the forms about a guarantor mean to the domain. */
@Component
class GuaranteeActs {

    private final Guarantees guarantees;
    private final Approvals approvals;

    GuaranteeActs(Guarantees guarantees, Approvals approvals) {
        this.guarantees = guarantees;
        this.approvals = approvals;
    }

    void register(Map<String, Function<FormSubmitted, Map<String, Object>>> acts) {
        acts.put("Task_SupplyGuarantor", this::supply);
        acts.put("Task_DecideGuarantee", this::decide);
        acts.put("Task_VerifyLetter", this::verify);
    }

    private Map<String, Object> supply(FormSubmitted form) {
        guarantees.supply(id(form), form.value("note"), form.actor());
        return Map.of();
    }

    private Map<String, Object> decide(FormSubmitted form) {
        boolean again = form.value("guaranteeDecision").equals("REAPPLY");
        guarantees.decideAfterRefusal(id(form), again, form.value("comment"), form.actor());
        return Map.of("guaranteeDecision", form.value("guaranteeDecision"));
    }

    private Map<String, Object> verify(FormSubmitted form) {
        String verdict = form.value("letterVerdict");
        if (verdict.equals("ACCEPT")) {
            Approval approval = approvals.approval(id(form)).orElseThrow();
            guarantees.acceptLetter(id(form), approval.amount(), approval.termMonths(), form.actor());
        } else if (verdict.equals("RETURN")) {
            guarantees.sendLetterBack(id(form), form.value("comment"), form.actor());
        }
        return Map.of("letterVerdict", verdict);
    }

    private static String id(FormSubmitted form) {
        return form.task().applicationId();
    }
}
