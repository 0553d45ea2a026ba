package org.huiqiao.origination;

import java.time.LocalDate;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.disbursement.DisbursementTerms;
import org.huiqiao.disbursement.Disbursements;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.facility.Facilities;
import org.huiqiao.products.Catalogue;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.huiqiao.review.AuthorityLevel;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "openDisbursement", zh = "建立放款申请", en = "Open the disbursement", purpose = "启用额度、占用额度并建立放款申请")
class OpenDisbursement implements JavaDelegate {

    private static final int FIRST = 1;

    private final ApplicationDesk applications;
    private final Approvals approvals;
    private final Catalogue catalogue;
    private final Facilities facilities;
    private final Disbursements disbursements;
    private final Payees payees;

    OpenDisbursement(
            ApplicationDesk applications,
            Approvals approvals,
            Catalogue catalogue,
            Facilities facilities,
            Disbursements disbursements,
            Payees payees) {
        this.applications = applications;
        this.approvals = approvals;
        this.catalogue = catalogue;
        this.facilities = facilities;
        this.disbursements = disbursements;
        this.payees = payees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        Approval approval = approvals.approval(application.id()).orElseThrow();
        LocalDate limitEnds = approval.validTo().plusMonths(approval.termMonths());
        facilities.open(
                application.id(),
                Objects.requireNonNull(application.creditCode()),
                approval.amount(),
                limitEnds,
                catalogue.product(application.productCode()).revolving());
        facilities.occupy(application.id(), approval.amount());
        disbursements.open(new DisbursementTerms(
                application.id(),
                FIRST,
                approval.amount(),
                payees.borrower(application),
                approval.level() != AuthorityLevel.AUTO));
        applications.moveTo(application.id(), ApplicationStatus.DISB_REVIEW, Actor.SYSTEM);
    }
}
