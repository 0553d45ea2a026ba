package org.huiqiao.origination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqiao.application.ApplicationDesk;
import org.huiqiao.application.Applications;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.common.Money;
import org.huiqiao.decisioning.CaseFacts;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNoteStatus;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.products.Parameters;
import org.huiqiao.review.Approval;
import org.huiqiao.review.Approvals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the money is to be paid (D23): what belongs together, what the approval wants, whether the payee is clear. */
@Component
class PaymentFacts implements CaseFacts {

    private static final String ENTRUSTED = "受托支付";

    private final ApplicationDesk desk;
    private final Applications applications;
    private final Approvals approvals;
    private final LoanNotes notes;
    private final PayeeCheck payees;
    private final Parameters parameters;
    private final Clock clock;

    PaymentFacts(
            ApplicationDesk desk,
            Applications applications,
            Approvals approvals,
            LoanNotes notes,
            PayeeCheck payees,
            Parameters parameters,
            Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.approvals = approvals;
        this.notes = notes;
        this.payees = payees;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Override
    public Map<String, @Nullable Object> factsOf(String applicationId) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        approvals.approval(applicationId).ifPresent(approval -> {
            LoanApplication application = desk.get(applicationId);
            facts.put("payeeClear", payees.clears(application));
            facts.put("entrustedAgreed", approval.conditions().stream().anyMatch(line -> line.contains(ENTRUSTED)));
            facts.put("drawTogether", together(application, approval).toYuan());
        });
        return facts;
    }

    /** A draw split over several loans of a few days for one purpose or payee is one draw. */
    private Money together(LoanApplication application, Approval approval) {
        return borrowersOf(application).stream()
                .filter(other -> !other.id().equals(application.id()) && sameFamily(application, other))
                .flatMap(other -> notes.ofApplication(other.id()).stream())
                .filter(this::fresh)
                .map(LoanNote::principal)
                .reduce(approval.amount(), Money::plus);
    }

    private List<LoanApplication> borrowersOf(LoanApplication application) {
        return applications.findByCreditCodeOrderByCreatedAtDesc(Objects.requireNonNull(application.creditCode()));
    }

    private static boolean sameFamily(LoanApplication one, LoanApplication other) {
        String payee = one.payeeName();
        return Objects.equals(one.purpose(), other.purpose()) || (payee != null && payee.equals(other.payeeName()));
    }

    private boolean fresh(LoanNote note) {
        LocalDate today = LocalDate.now(clock);
        int days = parameters.decimal("SPLIT_DAYS", today).intValueExact();
        return note.status() == LoanNoteStatus.IN_FORCE && !note.valueDate().isBefore(today.minusDays(days));
    }
}
