package org.huiqiao.origination;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.products.Catalogue;
import org.huiqiao.review.ReviewCase;
import org.huiqiao.review.ReviewDesk;
import org.huiqiao.users.Actor;

@BuildingBlock(value = "openReview", zh = "建立审批卷宗", en = "Open the review", purpose = "把申请、额度与定价交给人工审批")
class OpenReview implements JavaDelegate {

    private final ApplicationDesk applications;
    private final ReviewDesk desk;
    private final Catalogue catalogue;
    private final CaseFile cases;
    private final PriceBand prices;

    OpenReview(ApplicationDesk applications, ReviewDesk desk, Catalogue catalogue, CaseFile cases, PriceBand prices) {
        this.applications = applications;
        this.desk = desk;
        this.catalogue = catalogue;
        this.cases = cases;
        this.prices = prices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LoanApplication application = applications.get(execution.getProcessBusinessKey());
        desk.open(new ReviewCase(
                application.id(),
                application.productCode(),
                Objects.requireNonNull(application.amount()),
                cases.money(application.id(), "limit"),
                cases.rate(application.id()),
                prices.lowest(application.id()),
                prices.highest(application.id()),
                application.termMonths(),
                catalogue.product(application.productCode()).approvalValidityDays()));
        applications.moveTo(application.id(), ApplicationStatus.MANUAL_REVIEW, Actor.SYSTEM);
    }
}
