package org.huiqiao.origination;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.disbursement.InsuranceUndated;
import org.huiqiao.disbursement.Payee;
import org.huiqiao.disbursement.PaymentMode;
import org.huiqiao.disbursement.PaymentStatus;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.QualityVerdict;
import org.huiqiao.inbox.FormSubmitted;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.springframework.stereotype.Component;

/** What the forms of face-sign, registration and disbursement mean to the domain. */
@Component
class SettlementActs {

    private final FaceSignRoom room;
    private final Collaterals collaterals;
    private final MortgageRegistrations registrations;
    private final Disbursements disbursements;
    private final PriorConditions prior;
    private final PropertyInsurance insurance;
    private final PayeeCheck payees;

    SettlementActs(
            FaceSignRoom room,
            Collaterals collaterals,
            MortgageRegistrations registrations,
            Disbursements disbursements,
            PriorConditions prior,
            PropertyInsurance insurance,
            PayeeCheck payees) {
        this.room = room;
        this.collaterals = collaterals;
        this.registrations = registrations;
        this.disbursements = disbursements;
        this.prior = prior;
        this.insurance = insurance;
        this.payees = payees;
    }

    void register(Map<String, Function<FormSubmitted, Map<String, Object>>> acts) {
        acts.put("Task_AppraiseCollateral", this::appraise);
        acts.put("Task_CheckQuality", this::checkQuality);
        acts.put("Task_SupplyRegistry", this::supplyRegistry);
        acts.put("Task_CorrectRegistration", this::correctRegistration);
        acts.put("Task_DecideRejection", this::decideRejection);
        acts.put("Task_ResolveConditions", this::resolveConditions);
        acts.put("Task_CheckInstruction", this::checkInstruction);
        acts.put("Task_ApprovePayout", this::approvePayout);
        acts.put("Task_CorrectPayee", this::correctPayee);
    }

    private Map<String, Object> appraise(FormSubmitted form) {
        collaterals.appraise(
                id(form), ReviewActs.money(form, "appraisedValue"), form.value("appraisalReport"), form.actor());
        return Map.of();
    }

    private Map<String, Object> checkQuality(FormSubmitted form) {
        QualityVerdict verdict = QualityVerdict.valueOf(form.value("qualityVerdict"));
        room.checkQuality(id(form), verdict, form.value("comment"), form.actor());
        return Map.of("qualityVerdict", verdict.name());
    }

    private Map<String, Object> supplyRegistry(FormSubmitted form) {
        registrations.supply(id(form), form.value("note"), form.actor());
        return Map.of();
    }

    private Map<String, Object> correctRegistration(FormSubmitted form) {
        registrations.correct(id(form), ReviewActs.money(form, "certificateAmount"), form.actor());
        return Map.of();
    }

    private Map<String, Object> decideRejection(FormSubmitted form) {
        boolean reapply = form.value("rejectionDecision").equals("REAPPLY");
        registrations.decideAfterRejection(id(form), reapply, form.value("comment"), form.actor());
        return Map.of("rejectionDecision", form.value("rejectionDecision"));
    }

    private Map<String, Object> resolveConditions(FormSubmitted form) {
        switch (form.value("conditionAction")) {
            case "CONFIRM" -> prior.confirm(id(form), form.value("condition"), form.value("comment"), form.actor());
            case "INSURED" -> insurance.record(id(form), insuredUntil(form), form.value("comment"), form.actor());
            default -> {}
        }
        return Map.of("conditionAction", form.value("conditionAction"));
    }

    private static LocalDate insuredUntil(FormSubmitted form) {
        String date = form.value("insuredUntil");
        if (date.isEmpty()) {
            throw new InsuranceUndated();
        }
        return LocalDate.parse(date);
    }

    private Map<String, Object> checkInstruction(FormSubmitted form) {
        if (form.value("instructionCheck").equals("AGREE")) {
            disbursements.check(id(form), form.actor());
        } else {
            disbursements.sendBack(id(form), form.actor());
        }
        return Map.of("instructionCheck", form.value("instructionCheck"));
    }

    private Map<String, Object> approvePayout(FormSubmitted form) {
        if (form.value("payoutApproval").equals("AGREE")) {
            disbursements.approve(id(form), form.actor());
        } else {
            disbursements.sendBack(id(form), form.actor());
        }
        return Map.of("payoutApproval", form.value("payoutApproval"));
    }

    private Map<String, Object> correctPayee(FormSubmitted form) {
        Payee payee = new Payee(form.value("payeeAccount"), form.value("payeeName"), "本行");
        var overview = disbursements.of(id(form)).orElseThrow();
        var last = overview.current().orElseThrow();
        if (last.mode() == PaymentMode.ENTRUSTED) {
            payees.require(id(form), payee.name());
        }
        if (last.status() == PaymentStatus.RETURNED || last.status() == PaymentStatus.REJECTED) {
            disbursements.correctPayee(id(form), payee, form.actor());
        } else {
            disbursements.instruct(id(form), last.mode(), payee, form.actor());
        }
        return Map.of();
    }

    private static String id(FormSubmitted form) {
        return form.task().applicationId();
    }
}
