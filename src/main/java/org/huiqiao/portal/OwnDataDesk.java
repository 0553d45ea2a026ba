package org.huiqiao.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqiao.application.ApplicationStatus;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consents;
import org.huiqiao.customers.Customers;
import org.huiqiao.customers.Restrictions;
import org.huiqiao.facility.LoanNote;
import org.huiqiao.facility.LoanNotes;
import org.huiqiao.products.Parameters;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Mobile;
import org.huiqiao.users.SignInCodes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 我的数据: to take them along, and to have them restricted where the law still keeps them (个人信息保护法 45, 47). */
@Component
public class OwnDataDesk {

    private final OwnCases cases;
    private final OwnData data;
    private final Customers customers;
    private final Restrictions restrictions;
    private final Consents consents;
    private final KeptDesk box;
    private final DraftRetention drafts;
    private final LoanNotes notes;
    private final Parameters parameters;
    private final SignInCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnDataDesk(
            OwnCases cases,
            OwnData data,
            Customers customers,
            Restrictions restrictions,
            Consents consents,
            KeptDesk box,
            DraftRetention drafts,
            LoanNotes notes,
            Parameters parameters,
            SignInCodes codes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.data = data;
        this.customers = customers;
        this.restrictions = restrictions;
        this.consents = consents;
        this.box = box;
        this.drafts = drafts;
        this.notes = notes;
        this.parameters = parameters;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    public List<OwnData.Part> masked(Actor customer, Locale locale) {
        return data.of(customer, false, locale);
    }

    public void sendCode(Actor customer) {
        codes.issue(phone(customer));
    }

    /** Everything in full, for who holds the phone now. */
    @Transactional(noRollbackFor = org.huiqiao.common.Refused.class)
    public List<OwnData.Part> download(String code, String format, Actor customer, Locale locale) {
        codes.verify(phone(customer), code);
        events.publishEvent(new OwnDataDownloaded(customer.id(), format));
        return data.of(customer, true, locale);
    }

    public Optional<Instant> restrictedSince(Actor customer) {
        return restrictions.since(customer.id());
    }

    /** The last day on which the law keeps the record; nothing if there is nothing but what can be deleted at once. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> keptUntil(Actor customer) {
        long years = parameters.decimal("RECORD_YEARS", LocalDate.now(clock)).longValueExact();
        return cases.all(customer).stream()
                .filter(one -> one.submittedAt() != null)
                .flatMap(this::ends)
                .max(Comparator.naturalOrder())
                .map(end -> end.plusYears(years));
    }

    /** When the case and its loans end; what is under way has not ended before today. */
    private Stream<LocalDate> ends(LoanApplication application) {
        Instant closed = application.closedAt();
        LocalDate over = closed == null ? LocalDate.now(clock) : LocalDate.ofInstant(closed, clock.getZone());
        return Stream.concat(
                Stream.of(over), notes.ofApplication(application.id()).stream().map(LoanNote::dueOn));
    }

    /** Drafts are deleted, the box is emptied; what was submitted is kept for the law alone. A case or loan under way still needs its data. */
    @Transactional
    public void restrict(Actor customer) {
        List<LoanApplication> all = cases.all(customer);
        all.stream().filter(this::needsItsData).findFirst().ifPresent(one -> {
            throw new DataStillNeeded(one.id());
        });
        for (LoanApplication application : all) {
            if (!drafts.discard(application)) {
                consents.endAll(application.id());
            }
        }
        box.empty(customer);
        restrictions.set(customer.id());
    }

    private boolean needsItsData(LoanApplication application) {
        boolean underWay = application.status().isOpen() && application.status() != ApplicationStatus.DRAFT;
        return underWay || notes.inForce(application.id()).isPresent();
    }

    @Transactional
    public void lift(Actor customer) {
        restrictions.lift(customer.id());
    }

    private Mobile phone(Actor customer) {
        return Mobile.parse(customers.account(customer.id()).orElseThrow().phone());
    }
}
