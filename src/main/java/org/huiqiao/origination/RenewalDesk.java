package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.application.Renewals;
import org.huiqiao.decisioning.DecisionRecords;
import org.huiqiao.engine.BuildingBlock;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.FacilityStatus;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.mortgage.RenewedMortgages;
import org.huiqiao.products.Parameters;
import org.huiqiao.review.Approvals;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;

/** The loan that a renewal pays off: what the tables hear of it, and its end. */
@BuildingBlock(value = "renewalDesk", zh = "续贷情况", en = "State of the renewal", purpose = "renewal(业务编号)：是否无还本续贷")
public class RenewalDesk {

    private final ApplicationDesk applications;
    private final LoanNotes notes;
    private final Facilities facilities;
    private final Approvals approvals;
    private final DecisionRecords records;
    private final Parameters parameters;
    private final Renewals renewals;
    private final RenewedMortgages mortgages;
    private final Clock clock;

    RenewalDesk(
            ApplicationDesk applications,
            LoanNotes notes,
            Facilities facilities,
            Approvals approvals,
            DecisionRecords records,
            Parameters parameters,
            Renewals renewals,
            RenewedMortgages mortgages,
            Clock clock) {
        this.applications = applications;
        this.notes = notes;
        this.facilities = facilities;
        this.approvals = approvals;
        this.records = records;
        this.parameters = parameters;
        this.renewals = renewals;
        this.mortgages = mortgages;
        this.clock = clock;
    }

    public boolean renewal(String applicationId) {
        return applications.get(applicationId).renews() != null;
    }

    /** The note to be paid off, be it paid off by now. */
    Optional<LoanNote> note(LoanApplication application) {
        return Optional.ofNullable(application.renews())
                .flatMap(renewed -> notes.ofApplication(renewed).stream().findFirst());
    }

    Map<String, @Nullable Object> facts(LoanApplication application) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        String renewed = application.renews();
        facts.put("renewal", renewed != null);
        note(application).ifPresent(note -> {
            LocalDate today = LocalDate.now(clock);
            facts.put("maturingDays", ChronoUnit.DAYS.between(today, note.dueOn()));
            facts.put("renewedAmount", note.owed(today).toYuan());
            facts.put("renewedTermMonths", note.termMonths());
            facts.put("renewalsInRow", renewals.inRow(note.applicationId()));
            facts.put(
                    "mediumRenewable",
                    parameters.decimal("RENEWAL_MEDIUM", today).signum() > 0);
            facts.put(
                    "limitFrozen",
                    facilities
                            .facility(note.applicationId())
                            .map(facility -> facility.status() == FacilityStatus.FROZEN)
                            .orElse(null));
            facts.put("renewalLtvMargin", parameters.decimal("RENEWAL_LTV_MARGIN", today));
            facts.put("renewalExact", exact(application, note, today));
            facts.put("renewedGrade", grade(note.applicationId()));
            facts.put(
                    "renewedLevel",
                    approvals
                            .approval(note.applicationId())
                            .map(approval -> approval.level().name())
                            .orElse(null));
        });
        return facts;
    }

    /** Booked: the earlier loan is paid off, its limit and its application are over, its mortgage secures the new one. */
    void settle(LoanApplication application) {
        String renewed = application.renews();
        if (renewed != null) {
            mortgages.carryOver(renewed, application.id());
            notes.renewed(renewed);
            facilities.settle(renewed);
            applications.close(renewed, ApplicationStatus.SETTLED, List.of(), Actor.SYSTEM);
        }
    }

    /** Less would leave a rest that nobody pays, more would pay what is not owed. */
    private @Nullable Boolean exact(LoanApplication application, LoanNote note, LocalDate today) {
        return approvals
                .approval(application.id())
                .map(approval -> approval.amount().equals(note.owed(today)))
                .orElse(null);
    }

    /** As the tables saw it last. */
    private @Nullable Object grade(String applicationId) {
        return records.of(applicationId).stream()
                .map(record -> record.document().facts().get("grade"))
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
