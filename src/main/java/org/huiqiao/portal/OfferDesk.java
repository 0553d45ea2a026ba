package org.huiqiao.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.contract.ContractTerms;
import org.huiqiao.contract.Contracts;
import org.huiqiao.decisioning.DecidedLimits;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.GuaranteeFees;
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

    private static final List<String> ORDER =
            List.of("request", "product", "model", "invoice", "collateral", "thinFile", "need", "affordability");

    private final Approvals approvals;
    private final Contracts contracts;
    private final Catalogue catalogue;
    private final GuaranteeFees fees;
    private final DecidedLimits limits;
    private final Clock clock;

    OfferDesk(
            Approvals approvals,
            Contracts contracts,
            Catalogue catalogue,
            GuaranteeFees fees,
            DecidedLimits limits,
            Clock clock) {
        this.approvals = approvals;
        this.contracts = contracts;
        this.catalogue = catalogue;
        this.fees = fees;
        this.limits = limits;
        this.clock = clock;
    }

    public Optional<Offer> of(LoanApplication application) {
        return approvals.approval(application.id()).map(approval -> offer(application, approval));
    }

    private Offer offer(LoanApplication application, Approval approval) {
        RepaymentMethod method = RepaymentMethod.valueOf(Objects.requireNonNull(application.repaymentMethod()));
        LocalDate today = LocalDate.now(clock);
        List<Instalment> lines = Schedules.of(method, approval.amount(), approval.rate(), today, approval.termMonths())
                .instalments();
        Map<String, @Nullable Object> known = limits.of(application.id());
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
                caps(known),
                requested.exceeds(approval.amount()) ? limitedBy(known, approval) : null);
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
                fees.fee(application.productCode(), approval.amount(), approval.termMonths(), from),
                from);
    }

    /** The cap of D15 that set the limit; nothing when a person gave less than that. */
    private static @Nullable String limitedBy(Map<String, @Nullable Object> known, Approval approval) {
        @Nullable Object limit = known.get("limit");
        @Nullable Object cap = known.get("limitingCap");
        boolean asLimited = limit != null && Money.yuan(limit.toString()).equals(approval.amount());
        return asLimited && cap != null ? cap.toString() : null;
    }

    private static List<Offer.Cap> caps(Map<String, @Nullable Object> known) {
        return known.get("finalLimitRules") instanceof Map<?, ?> rules
                ? rules.entrySet().stream()
                        .filter(rule -> rule.getValue() != null)
                        .map(rule ->
                                cap(rule.getKey().toString(), rule.getValue().toString(), known))
                        .filter(cap -> ORDER.contains(cap.code()) || cap.tightest())
                        .sorted(Comparator.comparing(cap -> ORDER.indexOf(cap.code())))
                        .toList()
                : List.of();
    }

    private static Offer.Cap cap(String ruleId, String amount, Map<String, @Nullable Object> known) {
        String code = ruleId.substring(ruleId.indexOf('_') + 1);
        return new Offer.Cap(code, Money.yuan(amount), code.equals(known.get("limitingCap")));
    }
}
