package org.huiqiao.application;

import java.time.Clock;
import java.util.List;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to an application after it was submitted. */
@Component
public class ApplicationDesk {

    private final Applications applications;
    private final PayeeScreen payees;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ApplicationDesk(Applications applications, PayeeScreen payees, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.payees = payees;
        this.events = events;
        this.clock = clock;
    }

    public LoanApplication get(String applicationId) {
        return applications.findById(applicationId).orElseThrow(() -> new ApplicationNotFound(applicationId));
    }

    /** The customer's own application; anybody else's does not exist for him. */
    public LoanApplication own(String applicationId, Actor customer) {
        LoanApplication application = get(applicationId);
        if (!application.belongsTo(customer)) {
            throw new ApplicationNotFound(applicationId);
        }
        return application;
    }

    @Transactional
    public void moveTo(String applicationId, ApplicationStatus next, Actor actor) {
        LoanApplication application = get(applicationId);
        ApplicationStatus before = application.status();
        if (application.moveTo(next)) {
            save(application, before, actor);
        }
    }

    @Transactional
    public void close(String applicationId, ApplicationStatus end, List<String> reasonCodes, Actor actor) {
        LoanApplication application = get(applicationId);
        ApplicationStatus before = application.status();
        application.close(end, reasonCodes, clock.instant());
        save(application, before, actor);
    }

    /** Withdraw before money leaves (domain 1.2). What was done outside is undone by the process. */
    @Transactional
    public void withdraw(String applicationId, Actor customer) {
        LoanApplication application = own(applicationId, customer);
        ApplicationStatus before = application.status();
        if (before == ApplicationStatus.PAYING) {
            throw new MoneyOnItsWay(applicationId);
        }
        events.publishEvent(new WithdrawalRequested(applicationId));
        application.close(ApplicationStatus.WITHDRAWN, List.of(), clock.instant());
        save(application, before, customer);
    }

    /** A person has looked at an earlier no of the same borrower and said no again. */
    public boolean appealedBefore(LoanApplication application) {
        String borrower = application.creditCode();
        return borrower != null
                && applications.findByCreditCodeOrderByCreatedAtDesc(borrower).stream()
                        .filter(other -> !other.id().equals(application.id()))
                        .anyMatch(other -> other.humanRequested() && other.status() == ApplicationStatus.DECLINED);
    }

    @Transactional
    public void requestHuman(String applicationId, Actor customer) {
        LoanApplication application = own(applicationId, customer);
        application.reopenForHuman();
        applications.save(application);
        events.publishEvent(new HumanReviewRequested(applicationId));
    }

    @Transactional
    public void answerOffer(String applicationId, boolean accepted, Actor customer) {
        LoanApplication application = own(applicationId, customer);
        application.answerOffer(accepted);
        applications.save(application);
        events.publishEvent(new OfferAnswered(applicationId, accepted));
    }

    @Transactional
    public void providePayee(String applicationId, String name, String account, Actor customer) {
        LoanApplication application = own(applicationId, customer);
        payees.check(name);
        application.payTo(name, account);
        applications.save(application);
        events.publishEvent(new PayeeProvided(applicationId));
    }

    @Transactional
    public void reachStage(String applicationId, String stage) {
        LoanApplication application = get(applicationId);
        if (!application.stage().equals(stage)) {
            application.reach(stage);
            applications.save(application);
        }
    }

    private void save(LoanApplication application, ApplicationStatus before, Actor actor) {
        applications.save(application);
        if (before != application.status()) {
            events.publishEvent(new StatusChanged(application.id(), before, application.status(), actor.id()));
        }
    }
}
