package org.huiqiao.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.users.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 无还本续贷: a loan near its end is paid off by a new one of the same product (D01 7, D29, 金规〔2024〕13号). */
@Component
public class Renewals {

    private final ApplicationDesk desk;
    private final Applications applications;
    private final LoanNotes notes;
    private final DecisionTables tables;
    private final Intake intake;
    private final Clock clock;

    Renewals(
            ApplicationDesk desk,
            Applications applications,
            LoanNotes notes,
            DecisionTables tables,
            Intake intake,
            Clock clock) {
        this.desk = desk;
        this.applications = applications;
        this.notes = notes;
        this.tables = tables;
        this.intake = intake;
        this.clock = clock;
    }

    /** The customer's loan is in force and near its end; whether it is renewed is for D29 to say. */
    @Transactional(readOnly = true)
    public boolean offered(String applicationId, Actor customer) {
        return matures(desk.own(applicationId, customer));
    }

    /**
     * A draft of the same product and terms for what is still owed; one that is under way is gone on with.
     *
     * @throws RenewalNotOffered if no loan is near its end
     */
    @Transactional
    public LoanApplication renew(String applicationId, String channel, Actor customer) {
        LoanApplication earlier = desk.own(applicationId, customer);
        Optional<LoanApplication> begun = underWay(applicationId);
        if (begun.isPresent()) {
            return begun.get();
        }
        if (!matures(earlier)) {
            throw new RenewalNotOffered();
        }
        LoanNote note = notes.inForce(applicationId).orElseThrow();
        LoanApplication renewal = intake.begin(earlier.productCode(), channel, customer);
        renewal.renew(applicationId);
        renewal.borrowFor(
                requireNonNull(earlier.creditCode()),
                requireNonNull(earlier.borrowerType()),
                earlier.branch(),
                earlier.rmId());
        if (earlier.certNo() != null) {
            renewal.secureWith(earlier.certNo(), requireNonNull(earlier.propertyAddress()));
        }
        renewal.describe(new Borrowing(
                note.owed(today()),
                note.termMonths(),
                note.method(),
                requireNonNull(earlier.purpose()),
                requireNonNull(earlier.accountNo()),
                null,
                null));
        return applications.save(renewal);
    }

    /** The application that renews this one's loan. */
    Optional<LoanApplication> underWay(String applicationId) {
        return applications.findByRenews(applicationId).stream()
                .filter(renewal -> renewal.status().isOpen())
                .findFirst();
    }

    /** How many renewals one after the other led to this loan (D29). */
    @Transactional(readOnly = true)
    public long inRow(String applicationId) {
        long count = 0;
        String earlier = desk.get(applicationId).renews();
        while (earlier != null) {
            count++;
            earlier = desk.get(earlier).renews();
        }
        return count;
    }

    private boolean matures(LoanApplication application) {
        return notes
                .inForce(application.id())
                .map(note -> ChronoUnit.DAYS.between(today(), note.dueOn()))
                .filter(days -> days >= 0)
                .stream()
                .flatMap(days ->
                        tables
                                .evaluate("productRouting", Map.of("existingCustomer", true, "maturingDays", days))
                                .stream())
                .anyMatch(row -> "RENEWAL".equals(row.get("product")));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
