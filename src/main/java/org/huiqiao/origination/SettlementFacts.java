package org.huiqiao.origination;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.contract.ContractSet;
import org.huiqiao.contract.Contracts;
import org.huiqiao.customers.Companies;
import org.huiqiao.customers.CustomerAccount;
import org.huiqiao.customers.Customers;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.decisioning.FactEntry;
import org.huiqiao.decisioning.FactFile;
import org.huiqiao.documents.Checklists;
import org.huiqiao.facesign.FaceSignRoom;
import org.huiqiao.facesign.FaceSignStatus;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.FacilityStatus;
import org.huiqiao.guarantee.Guarantees;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.MortgageRegistrations;
import org.huiqiao.mortgage.PropertySearch;
import org.huiqiao.mortgage.TitleState;
import org.huiqiao.mortgage.Valuation;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What approval, contract, face-sign, collateral and limit say to the tables of settlement (D13, D14, D20, D22, D23). */
@Component
class SettlementFacts implements CaseFacts {

    private final ApplicationDesk applications;
    private final Approvals approvals;
    private final Contracts contracts;
    private final FaceSignRoom room;
    private final Collaterals collaterals;
    private final MortgageRegistrations registrations;
    private final Guarantees guarantees;
    private final Facilities facilities;
    private final Companies companies;
    private final Customers customers;
    private final Checklists checklists;
    private final CreditReports reports;
    private final DecisionBasis basis;
    private final PriorConditions prior;
    private final PropertyInsurance insurance;
    private final RenewedEntryFacts entry;
    private final FactFile file;
    private final Clock clock;

    SettlementFacts(
            ApplicationDesk applications,
            Approvals approvals,
            Contracts contracts,
            FaceSignRoom room,
            Collaterals collaterals,
            MortgageRegistrations registrations,
            Guarantees guarantees,
            Facilities facilities,
            Companies companies,
            Customers customers,
            Checklists checklists,
            CreditReports reports,
            DecisionBasis basis,
            PriorConditions prior,
            PropertyInsurance insurance,
            RenewedEntryFacts entry,
            FactFile file,
            Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.contracts = contracts;
        this.room = room;
        this.collaterals = collaterals;
        this.registrations = registrations;
        this.guarantees = guarantees;
        this.facilities = facilities;
        this.companies = companies;
        this.customers = customers;
        this.checklists = checklists;
        this.reports = reports;
        this.basis = basis;
        this.prior = prior;
        this.insurance = insurance;
        this.entry = entry;
        this.file = file;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        collateral(applicationId, facts);
        approvals.approval(applicationId).ifPresent(approval -> settled(applicationId, approval, facts));
        return facts;
    }

    private void collateral(String applicationId, Map<String, @Nullable Object> facts) {
        collaterals.collateral(applicationId).ifPresent(collateral -> {
            facts.put(
                    "confirmedValue",
                    collateral.confirmedValue().map(Money::toYuan).orElse(null));
            facts.put("valuationGap", gap(collateral.valuation(), collateral.appraisedValue()));
        });
        collaterals.latestSearch(applicationId).filter(PropertySearch::found).ifPresent(search -> {
            facts.put("priorClaim", search.priorClaim().toYuan());
            facts.put("rank", search.nextRank());
            Integer built = search.builtYear();
            facts.put("buildingAge", built == null ? null : LocalDate.now(clock).getYear() - built);
        });
    }

    /** By how much the higher of two sources exceeds the lower (C5). */
    private static @Nullable BigDecimal gap(@Nullable Valuation valuation, @Nullable Money appraised) {
        if (valuation == null || appraised == null || !valuation.average().isPositive()) {
            return null;
        }
        BigDecimal online = valuation.average().toYuan();
        return appraised.toYuan().subtract(online).divide(online, 4, RoundingMode.HALF_UP);
    }

    private void settled(String applicationId, Approval approval, Map<String, @Nullable Object> facts) {
        LoanApplication application = applications.get(applicationId);
        boolean signed =
                contracts.current(applicationId).filter(ContractSet::isSigned).isPresent();
        facts.put("decisionStands", basis.stands(applicationId));
        facts.put("conditionsConfirmed", prior.allConfirmed(applicationId));
        facts.put("insuranceInOrder", insurance.inOrder(applicationId));
        facts.put("approvalLevel", approval.level().name());
        facts.put("approvedAmount", approval.amount().toYuan());
        facts.put("contractSigned", signed);
        facts.put("costConfirmed", signed); // no signature without the confirmation
        facts.put("priceAsApproved", signed);
        facts.put("faceSignPassed", faceSigned(applicationId));
        facts.put("approvalValid", approval.validOn(LocalDate.now(clock)));
        facts.put("mortgagePerfected", registrations.perfectedToday(applicationId));
        facts.put(
                "titleClear",
                collaterals.collateral(applicationId).isPresent()
                        && collaterals.titleToday(applicationId) == TitleState.CLEAR
                        && !Boolean.TRUE.equals(entry.laterLien(applicationId)));
        facts.put("premiumPaid", guarantees.premiumPaid(applicationId));
        facts.put("guaranteeLetterCovers", guarantees.covers(applicationId, approval.amount(), approval.termMonths()));
        account(application, facts);
        facts.put(
                "noOverdue",
                known(applicationId, "OWN_BANK")
                        .map(entry -> !Boolean.TRUE.equals(entry.values().get("ownOverdue")))
                        .orElse(false));
        facts.put(
                "limitAvailable",
                facilities
                        .facility(applicationId)
                        .filter(f -> f.status() == FacilityStatus.ACTIVE)
                        .isPresent());
        facts.put("bureauFresh", reports.fresh(applicationId));
        facts.put("purposeDocumented", signed && purposeShown(applicationId)); // DOC21 is signed with the contracts
    }

    /** Where D21 wants a purpose document it has been handed in; elsewhere the signed undertaking is enough. */
    private boolean purposeShown(String applicationId) {
        return checklists.missing(applicationId).stream()
                .noneMatch(item -> item.docCode().equals("DOC11"));
    }

    private boolean faceSigned(String applicationId) {
        return room.session(applicationId)
                .map(session -> session.status() == FaceSignStatus.PASSED)
                .orElse(true); // the process opens a session wherever D20 wants one
    }

    private void account(LoanApplication application, Map<String, @Nullable Object> facts) {
        Set<String> names = names(application);
        facts.put(
                "accountNormal",
                known(application.id(), "ACCOUNT")
                        .map(entry -> "NORMAL".equals(entry.values().get("status")))
                        .orElse(false));
        facts.put(
                "accountSameName",
                known(application.id(), "ACCOUNT")
                        .map(entry ->
                                names.contains(String.valueOf(entry.values().get("name"))))
                        .orElse(false));
    }

    /** The business, and for one that is a person's (个体工商户) the person. */
    private Set<String> names(LoanApplication application) {
        Set<String> names = new HashSet<>();
        companies.findById(String.valueOf(application.creditCode())).ifPresent(company -> names.add(company.name()));
        if (!"COMPANY".equals(application.borrowerType())) {
            customers
                    .account(application.applicantId())
                    .map(CustomerAccount::personName)
                    .ifPresent(names::add);
        }
        return names;
    }

    private java.util.Optional<FactEntry> known(String applicationId, String source) {
        return file.of(applicationId, source).filter(FactEntry::isKnown);
    }
}
