package org.huiqiao.application;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiqiao.customers.Company;
import org.huiqiao.customers.Portfolio;
import org.huiqiao.engine.DecisionTables;
import org.huiqiao.engine.FactSource;
import org.huiqiao.facility.Facilities;
import org.huiqiao.facility.FacilityStatus;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.products.Parameters;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 续贷名单: the loans of a manager's portfolio that end soon (D01 7), and the invitation to renew them. */
@Component
public class RenewalList {

    private final Portfolio portfolio;
    private final Applications applications;
    private final LoanNotes notes;
    private final Facilities facilities;
    private final Renewals renewals;
    private final Parameters parameters;
    private final DecisionTables tables;
    private final FactSource facts;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    RenewalList(
            Portfolio portfolio,
            Applications applications,
            LoanNotes notes,
            Facilities facilities,
            Renewals renewals,
            Parameters parameters,
            DecisionTables tables,
            FactSource facts,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            Clock clock) {
        this.portfolio = portfolio;
        this.applications = applications;
        this.notes = notes;
        this.facilities = facilities;
        this.renewals = renewals;
        this.parameters = parameters;
        this.tables = tables;
        this.facts = facts;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of these companies, as far as they are the manager's; those that end first come first. */
    @Transactional(readOnly = true)
    public List<MaturingLoan> of(Collection<String> companyIds, Actor manager) {
        Map<String, Company> companies = portfolio.of(manager.id(), companyIds).stream()
                .collect(Collectors.toMap(Company::id, Function.identity()));
        if (!manager.has(Role.RM) || companies.isEmpty()) {
            return List.of();
        }
        Map<String, LoanApplication> inForce =
                applications.findByCreditCodeInAndStatus(companies.keySet(), ApplicationStatus.IN_FORCE).stream()
                        .collect(Collectors.toMap(LoanApplication::id, Function.identity()));
        LocalDate today = LocalDate.now(clock);
        return notes.maturing(inForce.keySet(), today, today.plusDays(days(today))).stream()
                .map(note -> line(requireNonNull(inForce.get(note.applicationId())), note, companies, today))
                .sorted(Comparator.comparing(MaturingLoan::dueOn).thenComparing(MaturingLoan::applicationId))
                .toList();
    }

    /** Once a loan. */
    @Transactional
    public void invite(String applicationId, Actor manager) {
        List<String> company = applications
                .findById(applicationId)
                .map(LoanApplication::creditCode)
                .map(List::of)
                .orElse(List.of());
        MaturingLoan loan = of(company, manager).stream()
                .filter(line -> line.applicationId().equals(applicationId))
                .findFirst()
                .orElseThrow(NotInPortfolio::new);
        if (loan.mayBeInvited()) {
            jdbc.sql("insert into renewal_invitation (application_id, invited_by, invited_at) values (?, ?, ?)")
                    .params(applicationId, manager.id(), Timestamp.from(clock.instant()))
                    .update();
            events.publishEvent(new RenewalInvited(applicationId, manager.id()));
        }
    }

    /** How many days before its end a loan comes on the list. */
    public int days() {
        return days(LocalDate.now(clock));
    }

    private int days(LocalDate today) {
        return parameters.decimal("RENEWAL_DAYS", today).intValue();
    }

    private MaturingLoan line(
            LoanApplication application, LoanNote note, Map<String, Company> companies, LocalDate today) {
        return new MaturingLoan(
                application.id(),
                requireNonNull(application.creditCode()),
                requireNonNull(companies.get(requireNonNull(application.creditCode())))
                        .name(),
                application.productCode(),
                note.owed(today),
                note.dueOn(),
                outlook(application, note, today),
                invitedAt(application.id()).orElse(null),
                renewals.underWay(application.id()).map(LoanApplication::id).orElse(null));
    }

    private RenewalOutlook outlook(LoanApplication application, LoanNote note, LocalDate today) {
        Map<String, @Nullable Object> known = new HashMap<>(facts.factsFor(application.id()));
        known.put("maturingDays", ChronoUnit.DAYS.between(today, note.dueOn()));
        known.put("mediumRenewable", parameters.decimal("RENEWAL_MEDIUM", today).signum() > 0);
        known.put("renewalLtvMargin", parameters.decimal("RENEWAL_LTV_MARGIN", today));
        known.put("renewalsInRow", renewals.inRow(application.id()));
        known.put("principalReduction", BigDecimal.ZERO);
        known.put(
                "limitFrozen",
                facilities
                        .facility(application.id())
                        .map(facility -> facility.status() == FacilityStatus.FROZEN)
                        .orElse(null));
        return RenewalOutlook.of(tables.evaluate("renewalEligibility", known));
    }

    private Optional<Instant> invitedAt(String applicationId) {
        return jdbc.sql("select invited_at from renewal_invitation where application_id = ?")
                .param(applicationId)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
