package org.huiqiao.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.contract.ContractTerms;
import org.huiqiao.contract.Contracts;
import org.huiqiao.engine.FactSource;
import org.huiqiao.products.Catalogue;
import org.huiqiao.repayment.Instalment;
import org.huiqiao.repayment.RepaymentMethod;
import org.huiqiao.repayment.Schedules;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the standing approval into figures that a customer can compare. */
@Component
public class OfferDesk {

    private final Approvals approvals;
    private final Contracts contracts;
    private final Catalogue catalogue;
    private final FactSource facts;
    private final Clock clock;

    OfferDesk(Approvals approvals, Contracts contracts, Catalogue catalogue, FactSource facts, Clock clock) {
        this.approvals = approvals;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.facts = facts;
        this.clock = clock;
    }

    public Optional<Offer> of(LoanApplication application) {
        return approvals.approval(application.id()).map(approval -> offer(application, approval));
    }

    private Offer offer(LoanApplication application, Approval approval) {
        RepaymentMethod method = RepaymentMethod.valueOf(Objects.requireNonNull(application.repaymentMethod()));
        LocalDate today = LocalDate.now(clock);
        List<Instalment> lines = Schedules.of(
                        method, approval.amount(), approval.rate(), today, approval.termMonths())
                .instalments();
        Money requested = Objects.requireNonNullElse(application.amount(), approval.amount());
        return new Offer(
                requested,
                approval.amount(),
                approval.termMonths(),
                approval.rate(),
                method.name(),
                lines.get(0).payment(),
                lines.get(lines.size() - 1).payment(),
                contracts.costOf(terms(application, approval, method, today)),
                approval.validTo(),
                approval.conditions(),
                requested.exceeds(approval.amount()) ? limitedBy(application) : null);
    }

    /** Only what money is reckoned from; the parties come in when the contracts are written. */
    private ContractTerms terms(
            LoanApplication application, Approval approval, RepaymentMethod method, LocalDate from) {
        boolean mortgage = catalogue.product(application.productCode()).isMortgage();
        return new ContractTerms(
                application.id(),
                "",
                "",
                "",
                "",
                approval.amount(),
                approval.termMonths(),
                approval.rate(),
                "",
                method,
                "",
                "",
                mortgage,
                application.certNo(),
                application.propertyAddress(),
                mortgage ? approval.amount() : null,
                from);
    }

    private @Nullable String limitedBy(LoanApplication application) {
        @Nullable Object cap = facts.factsFor(application.id()).get("limitingCap");
        return cap == null ? null : cap.toString();
    }
}
