package org.huiqiao.mortgage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dealing with the real-estate registry (不动产登记). Reports may come twice, late, early or in any order. */
@Component
@Transactional
public class MortgageRegistrations {

    private final RegistrationRecords registrations;
    private final CollateralRecords collaterals;
    private final Collaterals security;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MortgageRegistrations(
            RegistrationRecords registrations,
            CollateralRecords collaterals,
            Collaterals security,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.collaterals = collaterals;
        this.security = security;
        this.events = events;
        this.clock = clock;
    }

    /** The filing to send: the same one until it is answered, a new one after a decision to apply again. */
    public Filing prepare(String applicationId, RegistrationTerms terms) {
        lock(applicationId);
        Optional<MortgageRegistration> last = last(applicationId);
        if (last.isPresent() && !last.get().mayBeFollowedBy(terms)) {
            return last.get().filing();
        }
        PropertySearch search = security.latestSearch(applicationId)
                .filter(PropertySearch::found)
                .orElseThrow(() -> new SearchMissing(applicationId));
        Set<String> encumbrances = search.encumbrances();
        if (!encumbrances.isEmpty()) {
            throw new TitleEncumbered(String.join(", ", encumbrances));
        }
        int attempt = last.map(filing -> filing.attempt).orElse(0) + 1;
        MortgageRegistration registration =
                registrations.save(new MortgageRegistration(applicationId, attempt, terms, search, now()));
        Filing filing = registration.filing();
        events.publishEvent(new RegistrationPrepared(applicationId, filing.reference()));
        return filing;
    }

    /** The registry's acknowledgement. The status may be further on already, if a callback was quicker. */
    public RegistrationStatus filed(String applicationId, String orderNo) {
        MortgageRegistration last = lockedLast(applicationId);
        Optional<MortgageRegistration> known = registrations.findByApplicationIdAndOrderNo(applicationId, orderNo);
        if (known.isPresent()) {
            return known.get().status;
        }
        last.filed(orderNo);
        registrations.save(last);
        events.publishEvent(new RegistrationFiled(applicationId, orderNo));
        return last.status;
    }

    /** By order number, not by "the last one": a late report of a rejected filing must not touch the next. */
    public void record(String applicationId, RegistryReport report) {
        lock(applicationId);
        MortgageRegistration registration = registrations
                .findByApplicationIdAndOrderNo(applicationId, report.orderNo())
                .or(() -> last(applicationId).filter(MortgageRegistration::awaitsOrder))
                .orElseThrow(() -> new UnknownRegistryOrder(report.orderNo()));
        RegistrationStatus before = registration.status;
        boolean news = registration.report(report);
        boolean contradiction = !news && registration.contradictedBy(report);
        registrations.save(registration);
        if (news) {
            events.publishEvent(new RegistryReported(applicationId, report.state()));
        } else if (contradiction) {
            events.publishEvent(new RegistryContradicted(applicationId, report.orderNo(), before, report.state()));
        }
    }

    public void supply(String applicationId, String note, Actor actor) {
        requireDesk(actor);
        MortgageRegistration registration = lockedLast(applicationId);
        registration.supply(note, actor, now());
        registrations.save(registration);
        events.publishEvent(new SupplementFiled(applicationId, note, actor.id()));
    }

    public void supplementAccepted(String applicationId) {
        MortgageRegistration registration = lockedLast(applicationId);
        registration.supplementAccepted();
        registrations.save(registration);
    }

    /** The certificate against the register itself; to be done again on the day of the payout. */
    public Verification verify(String applicationId, RegisterEntry entry) {
        MortgageRegistration registration = lockedLast(applicationId);
        Verification verification = registration.verify(entry, LocalDate.now(clock));
        registrations.save(registration);
        events.publishEvent(new RegistrationVerified(applicationId, verification));
        return verification;
    }

    /** 更正登记 is done: what the certificate says now, in 元. The register itself is asked again afterwards. */
    public void correct(String applicationId, Money claim, Actor actor) {
        requireDesk(actor);
        MortgageRegistration registration = lockedLast(applicationId);
        registration.correct(claim);
        registrations.save(registration);
    }

    public void decideAfterRejection(String applicationId, boolean reapply, String text, Actor actor) {
        requireDesk(actor);
        MortgageRegistration registration = lockedLast(applicationId);
        registration.decide(reapply, text, actor, now());
        registrations.save(registration);
        events.publishEvent(new RejectionDecided(applicationId, reapply, text, actor.id()));
    }

    /** The registry let the application go, or never had it. */
    public void withdrawn(String applicationId) {
        lock(applicationId);
        for (MortgageRegistration registration : registrations.findByApplicationIdOrderByAttempt(applicationId)) {
            if (registration.withdraw()) {
                registrations.save(registration);
                events.publishEvent(new RegistrationWithdrawn(applicationId));
            }
        }
    }

    /** The registry struck the mortgage off. */
    public void released(String applicationId) {
        lock(applicationId);
        for (MortgageRegistration registration : registrations.findByApplicationIdOrderByAttempt(applicationId)) {
            Certificate certificate = registration.view().certificate();
            if (certificate != null && registration.undo() == Undo.RELEASE) {
                registration.release(now());
                registrations.save(registration);
                events.publishEvent(new MortgageReleased(applicationId, certificate.no()));
            }
        }
    }

    /** The next thing to undo; ask again afterwards. CANCEL without an order number: ask the registry first. */
    @Transactional(readOnly = true)
    public Undo undoNeeded(String applicationId) {
        return registrations.findByApplicationIdOrderByAttempt(applicationId).stream()
                .map(MortgageRegistration::undo)
                .reduce(Undo.NONE, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    }

    /** The filing that counts: the last one. */
    @Transactional(readOnly = true)
    public Optional<Registration> registration(String applicationId) {
        return last(applicationId).map(MortgageRegistration::view);
    }

    @Transactional(readOnly = true)
    public List<Registration> registrations(String applicationId) {
        return registrations.findByApplicationIdOrderByAttempt(applicationId).stream()
                .map(MortgageRegistration::view)
                .toList();
    }

    /** D22 MORTGAGE_REGISTERED: verified today to be on the register as agreed. */
    @Transactional(readOnly = true)
    public boolean perfectedToday(String applicationId) {
        return registration(applicationId)
                .filter(registration -> registration.isPerfectedOn(LocalDate.now(clock)))
                .isPresent();
    }

    private static void requireDesk(Actor actor) {
        if (!actor.has(Role.COLLATERAL) && !actor.has(Role.RM)) {
            throw new CollateralPostOnly();
        }
    }

    private void lock(String applicationId) {
        collaterals.findLockedById(applicationId);
    }

    private MortgageRegistration lockedLast(String applicationId) {
        lock(applicationId);
        return last(applicationId).orElseThrow(() -> new RegistrationMissing(applicationId));
    }

    private Optional<MortgageRegistration> last(String applicationId) {
        return registrations.findFirstByApplicationIdOrderByAttemptDesc(applicationId);
    }

    private Instant now() {
        return clock.instant();
    }
}
