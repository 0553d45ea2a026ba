package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;

@BuildingBlock(
        value = "approveAutomatically",
        zh = "自动批复",
        en = "Approve automatically",
        purpose = "按最终额度与定价出具批复（D15、D16、D18 第 2 行）")
class ApproveAutomatically implements JavaDelegate {

    private final ApplicationDesk applications;
    private final Approvals approvals;
    private final Catalogue catalogue;
    private final CaseFile cases;
    private final DecisionBasis basis;
    private final Clock clock;

    ApproveAutomatically(
            ApplicationDesk applications,
            Approvals approvals,
            Catalogue catalogue,
            CaseFile cases,
            DecisionBasis basis,
            Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.cases = cases;
        this.basis = basis;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        int validity = catalogue.product(application.productCode()).approvalValidityDays();
        approvals.approveAutomatically(
                application.id(),
                cases.money(application.id(), "limit"),
                application.termMonths(),
                cases.rate(application.id()),
                LocalDate.now(clock).plusDays(validity));
        basis.keep(application.id());
        applications.moveTo(application.id(), ApplicationStatus.APPROVED, Actor.SYSTEM);
    }
}
