package org.huiqiao.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.users.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The approvals (批复) of each case, at most one of them standing. */
@Component
@Transactional
public class Approvals {

    private final ApprovalRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Approvals(ApprovalRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Approval> approval(String applicationId) {
        return history(applicationId).stream().filter(Approval::standing).findFirst();
    }

    @Transactional(readOnly = true)
    public List<Approval> history(String applicationId) {
        return rows.findByApplicationIdOrderById(applicationId);
    }

    public Approval approveAutomatically(
            String applicationId, Money amount, int termMonths, Percent rate, LocalDate validTo) {
        return give(
                draft(applicationId, amount, termMonths, rate, AuthorityLevel.AUTO, "", Actor.SYSTEM.id(), validTo));
    }

    /** The law's {@code void}, which Java keeps for itself; nothing happens when none stands. */
    public void annul(String applicationId, String reason) {
        approval(applicationId).ifPresent(standing -> {
            rows.save(standing.voided(reason, clock.instant()));
            events.publishEvent(new ApprovalVoided(applicationId, reason));
        });
    }

    Approval give(ReviewCase subject, AuthorityLevel level, Decision decision) {
        return give(draft(
                subject.applicationId(),
                decision.amount(),
                decision.termMonths(),
                decision.rate(),
                level,
                decision.conditionLines(),
                decision.approver(),
                LocalDate.now(clock).plusDays(subject.approvalValidityDays())));
    }

    private Approval give(Approval draft) {
        Optional<Approval> standing = approval(draft.applicationId());
        if (standing.isPresent() && standing.get().sameTerms(draft)) {
            return standing.get();
        }
        annul(draft.applicationId(), "SUPERSEDED");
        Approval saved = rows.save(draft);
        events.publishEvent(new ApprovalGiven(saved.applicationId(), saved.level()));
        return saved;
    }

    private Approval draft(
            String applicationId,
            Money amount,
            int termMonths,
            Percent rate,
            AuthorityLevel level,
            String conditionLines,
            String approvedBy,
            LocalDate validTo) {
        String id = "%s-%02d".formatted(applicationId, history(applicationId).size() + 1);
        return new Approval(
                id,
                0,
                applicationId,
                amount,
                termMonths,
                rate,
                level,
                conditionLines,
                approvedBy,
                clock.instant(),
                validTo,
                null,
                null);
    }
}
