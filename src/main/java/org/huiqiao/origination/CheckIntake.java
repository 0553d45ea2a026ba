package org.huiqiao.origination;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.Intake;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "checkIntake",
        zh = "核对授权与重复申请",
        en = "Check consents and duplicates",
        purpose = "授权齐全且三十日内无重复申请才受理",
        outputs = {"intakeOutcome", "security"})
class CheckIntake implements JavaDelegate {

    private final ApplicationDesk applications;
    private final Intake intake;
    private final Consents consents;
    private final Catalogue catalogue;

    CheckIntake(ApplicationDesk applications, Intake intake, Consents consents, Catalogue catalogue) {
        this.applications = applications;
        this.intake = intake;
        this.consents = consents;
        this.catalogue = catalogue;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        applications.moveTo(application.id(), ApplicationStatus.PRECHECK, Actor.SYSTEM);
        execution.setVariable(
                "security",
                catalogue.product(application.productCode()).security().name());
        execution.setVariable("intakeOutcome", outcome(application));
    }

    private String outcome(LoanApplication application) {
        boolean consented = consents.required(application.productCode()).stream()
                .filter(ConsentText::required)
                .allMatch(text -> consents.covers(application.id(), text.code()));
        if (!consented) {
            return "CONSENT_MISSING";
        }
        return intake.duplicateOf(application).isEmpty() ? "OK" : "DUPLICATE";
    }
}
