package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.mortgage.Collaterals;
import org.huiqiao.mortgage.PropertySearch;
import org.huiqiao.mortgage.Registration;
import org.huiqiao.mortgage.RenewedMortgages;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register entry of the loan to be renewed says to the tables (D13, D32). */
@Component
class RenewedEntryFacts implements CaseFacts {

    private final ApplicationDesk applications;
    private final RenewedMortgages renewed;
    private final Collaterals collaterals;
    private final Approvals approvals;
    private final Clock clock;

    RenewedEntryFacts(
            ApplicationDesk applications,
            RenewedMortgages renewed,
            Collaterals collaterals,
            Approvals approvals,
            Clock clock) {
        this.applications = applications;
        this.renewed = renewed;
        this.collaterals = collaterals;
        this.approvals = approvals;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        LoanApplication application = applications.get(applicationId);
        entry(application).ifPresent(entry -> {
            covers(application, entry, facts);
            facts.put("laterLien", laterLien(applicationId));
        });
        return facts;
    }

    /** Somebody else's mortgage behind the entry; its holder need not put up with more than stands there (民法典 409). */
    @Nullable
    Boolean laterLien(String applicationId) {
        int others = collaterals
                .latestSearch(applicationId)
                .filter(PropertySearch::found)
                .map(search -> search.mortgages().size())
                .orElse(-1);
        return others < 0
                ? null
                : entry(applications.get(applicationId))
                        .map(entry -> others >= entry.expectedRank())
                        .orElse(null);
    }

    private Optional<Registration> entry(LoanApplication application) {
        return Optional.ofNullable(application.renews()).flatMap(renewed::entry);
    }

    private void covers(LoanApplication application, Registration entry, Map<String, @Nullable Object> facts) {
        LocalDate today = LocalDate.now(clock);
        Money amount = approvals
                .approval(application.id())
                .map(Approval::amount)
                .orElseGet(() -> Objects.requireNonNull(application.amount()));
        boolean takesNewClaims = entry.terms().takesNewClaimsOn(today);
        facts.put("entryMaximum", takesNewClaims); // afterwards the claims are determined (民法典 423)
        facts.put(
                "entrySuffices", takesNewClaims && !amount.exceeds(entry.terms().claim()));
    }
}
