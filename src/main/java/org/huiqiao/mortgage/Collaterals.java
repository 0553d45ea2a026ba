package org.huiqiao.mortgage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is offered as security: declared, searched on the register, valued. */
@Component
@Transactional
public class Collaterals {

    private final CollateralRecords collaterals;
    private final SearchRecords searches;
    private final RegistrationRecords registrations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Collaterals(
            CollateralRecords collaterals,
            SearchRecords searches,
            RegistrationRecords registrations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.collaterals = collaterals;
        this.searches = searches;
        this.registrations = registrations;
        this.events = events;
        this.clock = clock;
    }

    public void declare(String applicationId, String certNo, String address, Actor actor) {
        Optional<Collateral> known = collaterals.findLockedById(applicationId);
        if (registrations.existsByApplicationIdAndCertNoNotAndStatusIn(
                applicationId, certNo, RegistrationStatus.BINDING)) {
            throw new CollateralAlreadyAppraised(certNo);
        }
        known.ifPresent(collateral -> collateral.declareAgain(certNo, address, actor, clock.instant()));
        collaterals.save(known.orElseGet(() -> new Collateral(applicationId, certNo, address, actor, clock.instant())));
        events.publishEvent(new CollateralDeclared(applicationId, certNo, actor.id()));
    }

    public void recordSearch(String applicationId, PropertySearch search) {
        locked(applicationId).requireCert(search.certNo());
        searches.save(search.of(applicationId));
        events.publishEvent(new PropertySearched(
                applicationId, search.found(), !search.encumbrances().isEmpty()));
    }

    public void recordValuation(String applicationId, Valuation valuation) {
        Collateral collateral = locked(applicationId);
        collateral.value(valuation);
        collaterals.save(collateral);
    }

    public void appraise(String applicationId, Money amount, String report, Actor actor) {
        Collateral collateral = locked(applicationId);
        collateral.appraise(amount, report, actor, today());
        collaterals.save(collateral);
        events.publishEvent(new CollateralAppraised(applicationId, amount, actor.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Collateral> collateral(String applicationId) {
        return collaterals.findById(applicationId);
    }

    /** All searches of the property now offered, oldest first. */
    @Transactional(readOnly = true)
    public List<PropertySearch> searches(String applicationId) {
        return collaterals
                .findById(applicationId)
                .map(collateral -> searches.findByApplicationIdAndCertNoOrderById(applicationId, collateral.certNo()))
                .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Optional<PropertySearch> latestSearch(String applicationId) {
        List<PropertySearch> all = searches(applicationId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The same-day look before money goes (D22 NO_SEIZURE): today's search, against the first one. */
    @Transactional(readOnly = true)
    public TitleState titleToday(String applicationId) {
        List<PropertySearch> all = searches(applicationId);
        if (all.isEmpty() || !all.get(all.size() - 1).searchedOn().equals(today())) {
            return TitleState.NOT_SEARCHED_TODAY;
        }
        PropertySearch latest = all.get(all.size() - 1);
        if (!latest.found()) {
            return TitleState.NOT_FOUND;
        }
        if (!latest.encumbrances().isEmpty()) {
            return TitleState.ENCUMBERED;
        }
        PropertySearch first =
                all.stream().filter(PropertySearch::found).findFirst().orElse(latest);
        return latest.hasOwnersOf(first) ? TitleState.CLEAR : TitleState.OWNER_CHANGED;
    }

    private Collateral locked(String applicationId) {
        return collaterals.findLockedById(applicationId).orElseThrow(() -> new CollateralNotDeclared(applicationId));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
