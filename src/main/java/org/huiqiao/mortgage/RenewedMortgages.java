package org.huiqiao.mortgage;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register entry of a mortgage loan that is renewed (无还本续贷): it stands all the time, secures the earlier loan
 * until that is paid off and the new one from then on (担保制度解释 16). Nothing here strikes it off.
 */
@Component
@Transactional
public class RenewedMortgages {

    private final RegistrationRecords registrations;
    private final CollateralRecords collaterals;
    private final Collaterals security;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RenewedMortgages(
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

    /** The filing by which the application's loan is secured on the register. */
    @Transactional(readOnly = true)
    public Optional<Registration> entry(String applicationId) {
        return standing(applicationId).map(MortgageRegistration::view);
    }

    /** 最高额抵押 whose claim and period take the new loan in: nothing is filed, the register is only looked into. */
    public void keep(String renewal, String earlier) {
        lock(renewal);
        if (standing(renewal).isPresent()) {
            return;
        }
        MortgageRegistration entry = standing(earlier).orElseThrow(() -> new RegistrationMissing(earlier));
        MortgageRegistration kept = next(renewal, entry.terms.kept(certificateNo(entry)));
        kept.standOn(entry);
        registrations.save(kept);
        events.publishEvent(new RegistrationKept(renewal, certificateNo(entry)));
    }

    /** The new loan is paid out and the earlier one paid off by it. */
    public void carryOver(String earlier, String renewal) {
        lock(earlier);
        standing(earlier).ifPresent(entry -> {
            lock(renewal);
            String certificateNo = certificateNo(standing(renewal).orElseThrow(() -> new RegistrationMissing(renewal)));
            entry.over(RegistrationStatus.CARRIED_OVER);
            registrations.save(entry);
            events.publishEvent(new MortgageCarriedOver(earlier, renewal, certificateNo));
        });
    }

    /** Back to the earlier loan's terms: the filing to send, a new one after each that the registry turned down. */
    public Filing restore(String renewal, String earlier) {
        lock(renewal);
        MortgageRegistration changed = changed(renewal);
        String certificateNo = certificateNo(changed);
        Optional<MortgageRegistration> begun = restoring(renewal, certificateNo)
                .filter(filing -> filing.status.isOpen() || filing.status == RegistrationStatus.DONE);
        if (begun.isPresent()) {
            return begun.get().filing();
        }
        MortgageRegistration entry = standing(earlier).orElseThrow(() -> new RegistrationMissing(earlier));
        MortgageRegistration back = registrations.save(next(renewal, entry.terms.asChangeOf(certificateNo)));
        events.publishEvent(new RegistrationPrepared(renewal, back.filing().reference()));
        return back.filing();
    }

    /** @return whether the entry is back on the earlier loan's terms, which then has the certificate given out last */
    public boolean restored(String renewal, String earlier) {
        lock(renewal);
        MortgageRegistration changed = changed(renewal);
        Optional<MortgageRegistration> back = restoring(renewal, certificateNo(changed))
                .filter(filing -> filing.status == RegistrationStatus.DONE && filing.certificate != null);
        back.ifPresent(filing -> {
            MortgageRegistration entry = standing(earlier).orElseThrow(() -> new RegistrationMissing(earlier));
            entry.reissued(Objects.requireNonNull(filing.certificate));
            changed.over(RegistrationStatus.RESTORED);
            filing.over(RegistrationStatus.RESTORED);
            registrations.saveAll(List.of(entry, changed, filing));
            events.publishEvent(new MortgageRestored(renewal, earlier, certificateNo(entry)));
        });
        return back.isPresent();
    }

    private MortgageRegistration next(String applicationId, RegistrationTerms terms) {
        PropertySearch search = security.latestSearch(applicationId)
                .filter(PropertySearch::found)
                .orElseThrow(() -> new SearchMissing(applicationId));
        int attempt = registrations
                .findFirstByApplicationIdOrderByAttemptDesc(applicationId)
                .map(filing -> filing.attempt + 1)
                .orElse(1);
        return new MortgageRegistration(applicationId, attempt, terms, search, clock.instant());
    }

    private Optional<MortgageRegistration> standing(String applicationId) {
        return registrations.findByApplicationIdOrderByAttempt(applicationId).stream()
                .filter(MortgageRegistration::onTheRegister)
                .reduce((first, last) -> last);
    }

    private MortgageRegistration changed(String renewal) {
        return registrations.findByApplicationIdOrderByAttempt(renewal).stream()
                .filter(filing -> filing.undo() == Undo.RESTORE)
                .findFirst()
                .orElseThrow(() -> new RegistrationMissing(renewal));
    }

    private Optional<MortgageRegistration> restoring(String renewal, String certificateNo) {
        return registrations.findByApplicationIdOrderByAttempt(renewal).stream()
                .filter(filing -> certificateNo.equals(filing.terms.entryNo()))
                .reduce((first, last) -> last);
    }

    private static String certificateNo(MortgageRegistration filing) {
        return Objects.requireNonNull(filing.certificate).no();
    }

    private void lock(String applicationId) {
        collaterals.findLockedById(applicationId);
    }
}
