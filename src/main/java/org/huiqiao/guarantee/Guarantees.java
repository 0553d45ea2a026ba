package org.huiqiao.guarantee;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Dealing with guarantors. Reports may come twice, late, early or in any order. */
@Component
@Transactional
public class Guarantees {

    private final GuaranteeRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Guarantees(GuaranteeRecords records, ApplicationEventPublisher events, Clock clock) {
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** The track of a case is chosen once. */
    public void open(String applicationId, GuaranteeTrack track, boolean visit) {
        if (records.findById(applicationId).isEmpty()) {
            records.save(new Guarantee(applicationId, track, visit));
        }
    }

    public Filing filing(String applicationId) {
        return locked(applicationId).filing();
    }

    public void record(String applicationId, GuarantorReport report) {
        Guarantee guarantee = locked(applicationId);
        if (guarantee.report(report)) {
            records.save(guarantee);
            events.publishEvent(new GuarantorReported(applicationId, guarantee.status()));
        }
    }

    /** Not even taken in: a clear no at the counter, such as for want of capacity. */
    public void refused(String applicationId, String reason) {
        Guarantee guarantee = locked(applicationId);
        guarantee.refuse(reason);
        records.save(guarantee);
    }

    public void supply(String applicationId, String note, Actor actor) {
        require(actor, Role.RM);
        Guarantee guarantee = locked(applicationId);
        guarantee.supply(note, actor);
        records.save(guarantee);
    }

    public void decideAfterRefusal(String applicationId, boolean again, String text, Actor actor) {
        require(actor, Role.RM);
        Guarantee guarantee = locked(applicationId);
        guarantee.decide(again, text, actor);
        records.save(guarantee);
    }

    /** The customer wants the premium paid; the payment itself goes out by its own key and so only once. */
    public void orderPremium(String applicationId) {
        locked(applicationId).orderPremium();
        events.publishEvent(new PremiumOrdered(applicationId));
    }

    public void remindOfPremium(String applicationId) {
        if (locked(applicationId).status() == GuaranteeStatus.PREMIUM_DUE) {
            events.publishEvent(new PremiumReminded(applicationId));
        }
    }

    /** The letter against what was approved. */
    public void acceptLetter(String applicationId, Money amount, int months, Actor actor) {
        require(actor, Role.DISB_REVIEW);
        Guarantee guarantee = locked(applicationId);
        guarantee.accept(amount, months, LocalDate.now(clock), actor, clock.instant());
        records.save(guarantee);
        events.publishEvent(new GuaranteeSecured(applicationId));
    }

    public void sendLetterBack(String applicationId, String note, Actor actor) {
        require(actor, Role.DISB_REVIEW);
        Guarantee guarantee = locked(applicationId);
        guarantee.sendBack(note);
        records.save(guarantee);
    }

    @Transactional(readOnly = true)
    public Optional<GuaranteeView> guarantee(String applicationId) {
        return records.findById(applicationId).map(Guarantee::view);
    }

    /** D22 PREMIUM_PAID. */
    @Transactional(readOnly = true)
    public boolean premiumPaid(String applicationId) {
        return records.findById(applicationId).filter(Guarantee::premiumPaid).isPresent();
    }

    /** D22 GUARANTEE_LETTER: verified, and still good today. */
    @Transactional(readOnly = true)
    public boolean covers(String applicationId, Money amount, int months) {
        LocalDate today = LocalDate.now(clock);
        return records.findById(applicationId)
                .filter(guarantee -> guarantee.covers(amount, months, today))
                .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean undoNeeded(String applicationId) {
        return records.findById(applicationId).filter(Guarantee::undoNeeded).isPresent();
    }

    /** The guarantor let the case go, and gave back what was paid. */
    public void withdrawn(String applicationId) {
        Guarantee guarantee = locked(applicationId);
        guarantee.withdraw();
        records.save(guarantee);
        events.publishEvent(new GuaranteeWithdrawn(applicationId));
    }

    private Guarantee locked(String applicationId) {
        return records.findLockedById(applicationId).orElseThrow(() -> new NoGuarantee(applicationId));
    }

    private static void require(Actor actor, Role role) {
        if (!actor.has(role)) {
            throw new GuaranteePostOnly();
        }
    }
}
