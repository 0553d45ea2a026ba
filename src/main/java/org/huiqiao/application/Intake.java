package org.huiqiao.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Money;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.products.Catalogue;
import org.huiqiao.products.Parameters;
import org.huiqiao.products.Product;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The counter where applications come in: begun, filled in as one goes, submitted once. */
@Component
public class Intake {

    private final Applications applications;
    private final Consents consents;
    private final Restrictions restrictions;
    private final Catalogue catalogue;
    private final Parameters parameters;
    private final LendingTerms terms;
    private final Purposes purposes;
    private final PayeeScreen payees;
    private final LoanNotes notes;
    private final ApplicationDesk desk;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Intake(
            Applications applications,
            Consents consents,
            Restrictions restrictions,
            Catalogue catalogue,
            Parameters parameters,
            LendingTerms terms,
            Purposes purposes,
            PayeeScreen payees,
            LoanNotes notes,
            ApplicationDesk desk,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.applications = applications;
        this.consents = consents;
        this.restrictions = restrictions;
        this.catalogue = catalogue;
        this.parameters = parameters;
        this.terms = terms;
        this.purposes = purposes;
        this.payees = payees;
        this.notes = notes;
        this.desk = desk;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public LoanApplication begin(String productCode, String channel, Actor customer) {
        restrictions.requireNone(customer.id());
        Product product = catalogue.product(productCode);
        return applications.save(
                new LoanApplication(nextNumber(), customer.id(), product.code(), channel, clock.instant()));
    }

    /** Takes a draft away that was never submitted; what was consented to for it stays as evidence. */
    @Transactional
    public void discard(String applicationId) {
        LoanApplication application = desk.get(applicationId);
        if (application.submittedAt() != null) {
            throw new NotInThisStatus(applicationId, application.status(), ApplicationStatus.DRAFT);
        }
        consents.endAll(applicationId);
        applications.delete(application);
        events.publishEvent(new DraftDiscarded(applicationId));
    }

    @Transactional
    public void borrowFor(String applicationId, Company company, Actor customer) {
        LoanApplication application = desk.own(applicationId, customer);
        application.borrowFor(company.id(), company.borrowerType().name(), company.branch(), company.rmId());
        applications.save(application);
    }

    @Transactional
    public void describe(String applicationId, Borrowing borrowing, Actor customer) {
        LoanApplication application = desk.own(applicationId, customer);
        Product product = catalogue.product(application.productCode());
        if (borrowing.amount().exceeds(product.maxAmount())) {
            throw new AmountAboveProduct(product.maxAmount());
        }
        requireNoMoreThanOwed(application, borrowing.amount());
        purposes.check(borrowing.purpose());
        payees.check(borrowing.payeeName());
        terms.require(application, borrowing.termMonths(), borrowing.repaymentMethod());
        application.describe(borrowing);
        applications.save(application);
    }

    @Transactional
    public void secureWith(String applicationId, String certNo, String propertyAddress, Actor customer) {
        LoanApplication application = desk.own(applicationId, customer);
        application.secureWith(certNo, propertyAddress);
        applications.save(application);
    }

    /** Submitting again what was submitted is no error and has no effect. */
    @Transactional
    public LoanApplication submit(String applicationId, Actor customer) {
        LoanApplication application = desk.own(applicationId, customer);
        if (application.status() != ApplicationStatus.DRAFT) {
            return application;
        }
        requireComplete(application);
        requireConsents(application);
        requireFirst(application);
        application.submit(clock.instant());
        LoanApplication saved = applications.save(application);
        events.publishEvent(
                new StatusChanged(applicationId, ApplicationStatus.DRAFT, ApplicationStatus.SUBMITTED, customer.id()));
        events.publishEvent(new ApplicationSubmitted(applicationId));
        return saved;
    }

    private void requireComplete(LoanApplication application) {
        if (application.creditCode() == null) {
            throw new ApplicationIncomplete("company");
        }
        if (application.amount() == null) {
            throw new ApplicationIncomplete("borrowing");
        }
        // the borrower may have become another one since
        terms.require(application, application.termMonths(), requireNonNull(application.repaymentMethod()));
        if (catalogue.product(application.productCode()).isMortgage() && application.certNo() == null) {
            throw new ApplicationIncomplete("property");
        }
    }

    private void requireNoMoreThanOwed(LoanApplication application, Money amount) {
        if (application.renews() != null) {
            notes.inForce(application.renews())
                    .map(note -> note.owed(LocalDate.now(clock)))
                    .filter(amount::exceeds)
                    .ifPresent(owed -> {
                        throw new AmountAboveOwed(owed);
                    });
        }
    }

    private void requireConsents(LoanApplication application) {
        List<ConsentText> missing = consents.required(application.productCode()).stream()
                .filter(ConsentText::required)
                .filter(text -> !consents.covers(application.id(), text.code()))
                .toList();
        if (!missing.isEmpty()) {
            throw new ConsentsMissing(missing.stream().map(ConsentText::title).collect(Collectors.joining("、")));
        }
    }

    private void requireFirst(LoanApplication application) {
        duplicateOf(application).stream().findFirst().ifPresent(earlier -> {
            if (earlier.status() == ApplicationStatus.DECLINED) {
                throw new CoolingPeriod(earlier.id(), againOn(earlier));
            }
            throw new DuplicateApplication(earlier.id());
        });
    }

    /** Earlier applications of the borrower for the product that are open or were declined within 30 days. */
    public List<LoanApplication> duplicateOf(LoanApplication application) {
        // whoever applied for it
        return Acting.asBank(() -> applications.similar(
                requireNonNull(application.creditCode()), application.productCode(), application.id(), since()));
    }

    private Instant since() {
        return clock.instant().minus(coolingPeriod());
    }

    /** The first day on which asking again is no duplicate. */
    private LocalDate againOn(LoanApplication earlier) {
        Instant over = requireNonNull(earlier.submittedAt()).plus(coolingPeriod());
        return LocalDate.ofInstant(over, clock.getZone()).plusDays(1);
    }

    private Duration coolingPeriod() {
        return Duration.ofDays(
                parameters.decimal("DUPLICATE_DAYS", LocalDate.now(clock)).intValue());
    }

    private String nextNumber() {
        long number = jdbc.sql("select nextval('application_number')")
                .query(Long.class)
                .single();
        return "LA" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "%08d".formatted(number);
    }
}
