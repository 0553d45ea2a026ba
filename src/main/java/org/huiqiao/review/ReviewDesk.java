package org.huiqiao.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where cases are investigated, reviewed and decided by people. */
@Component
@Transactional
public class ReviewDesk {

    private final Reviews reviews;
    private final Sittings sittings;
    private final CommitteeCharters charters;
    private final Approvals approvals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(
            Reviews reviews,
            Sittings sittings,
            CommitteeCharters charters,
            Approvals approvals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.sittings = sittings;
        this.charters = charters;
        this.approvals = approvals;
        this.events = events;
        this.clock = clock;
    }

    public Review open(ReviewCase subject) {
        Optional<Review> known = reviews.findById(subject.applicationId());
        known.ifPresent(review -> review.openAgain(subject));
        return reviews.save(known.orElseGet(() -> Review.open(subject)));
    }

    public void recordInvestigation(InvestigationReport report, Actor actor) {
        refuseWithoutPost(actor, Role.RM, Role.RM2, Role.TEAM_LEAD);
        Review review = theReview(report.applicationId());
        review.record(report, actor, clock.instant());
        reviews.save(review);
        events.publishEvent(new InvestigationRecorded(report.applicationId(), review.roundNo()));
    }

    public void giveOpinion(ReviewerOpinion opinion, Actor actor) {
        refuseWithoutPost(actor, Role.REVIEWER);
        Review review = theReview(opinion.applicationId());
        review.give(opinion, actor, clock.instant());
        reviews.save(review);
        events.publishEvent(new ReviewerOpinionGiven(opinion.applicationId(), opinion.conclusion()));
    }

    public void setAuthority(String applicationId, AuthorityLevel level, boolean dual) {
        Review review = theReview(applicationId);
        review.setAuthority(level, dual);
        reviews.save(review);
    }

    public void decide(ApprovalDecision command, Actor actor) {
        Review review = theReview(command.applicationId());
        Decision decision = review.decide(command, actor, sitting(review).orElse(null), clock.instant());
        reviews.save(review);
        if (review.status() == ReviewStatus.SECOND_APPROVAL_DUE) {
            events.publishEvent(new SecondApprovalNeeded(command.applicationId()));
            return;
        }
        if (review.status() == ReviewStatus.AGREED) {
            approvals.give(review.subject(), review.level().orElseThrow(), decision);
        }
        events.publishEvent(new ReviewDecided(command.applicationId(), decision.conclusion(), decision.returnTo()));
    }

    /** Calls the members who vote on this case; whoever has a hand in it is not among them (回避). */
    public void convene(String applicationId, List<String> members, String chair, Actor actor) {
        if (!actor.equals(Actor.SYSTEM)) {
            refuseWithoutPost(actor, Role.COMMITTEE_SEC);
        }
        Review review = theReview(applicationId);
        review.refuseUnlessCommitteeVotes();
        review.refuseMakers(members);
        String id = CommitteeSitting.idOf(applicationId, review.roundNo());
        CommitteeSitting sitting =
                sittings.findById(id).orElseGet(() -> new CommitteeSitting(id, applicationId, review.roundNo()));
        sitting.convene(members, chair, charter());
        sittings.save(sitting);
        events.publishEvent(new CommitteeConvened(applicationId, members.size()));
    }

    public void castVote(String applicationId, Vote vote, String text, Actor actor) {
        refuseWithoutPost(actor, Role.COMMITTEE);
        Grounds.refuseWithout(text);
        Review review = theReview(applicationId);
        review.refuseUnlessCommitteeVotes();
        review.refuseMakers(List.of(actor.id()));
        CommitteeSitting sitting = sitting(review).orElseThrow(CommitteeNotConvened::new);
        sitting.cast(actor.id(), vote, text, clock.instant(), charter());
        sittings.save(sitting);
        events.publishEvent(new VoteCast(applicationId, vote));
        publishIfClosed(sitting);
    }

    /** Ends the voting before everybody has voted; it needs the quorum. */
    public void closeVoting(String applicationId, Actor actor) {
        refuseWithoutPost(actor, Role.COMMITTEE_SEC);
        Review review = theReview(applicationId);
        review.refuseUnlessCommitteeVotes();
        CommitteeSitting sitting = sitting(review).orElseThrow(CommitteeNotConvened::new);
        sitting.close(charter());
        sittings.save(sitting);
        publishIfClosed(sitting);
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeOutcome> committeeOutcome(String applicationId) {
        return sitting(applicationId).flatMap(CommitteeSitting::outcome);
    }

    @Transactional(readOnly = true)
    public Optional<CommitteeSitting> sitting(String applicationId) {
        return reviews.findById(applicationId).flatMap(this::sitting);
    }

    @Transactional(readOnly = true)
    public Optional<Review> review(String applicationId) {
        return reviews.findById(applicationId);
    }

    private Optional<CommitteeSitting> sitting(Review review) {
        return sittings.findById(CommitteeSitting.idOf(review.subject().applicationId(), review.roundNo()));
    }

    private Review theReview(String applicationId) {
        return reviews.findById(applicationId).orElseThrow(NoSuchReview::new);
    }

    private CommitteeCharter charter() {
        return charters.on(LocalDate.now(clock));
    }

    private void publishIfClosed(CommitteeSitting sitting) {
        sitting.outcome()
                .ifPresent(outcome -> events.publishEvent(new VotingClosed(sitting.applicationId(), outcome.result())));
    }

    private static void refuseWithoutPost(Actor actor, Role... posts) {
        for (Role post : posts) {
            if (actor.has(post) && !actor.isCustomer()) {
                return;
            }
        }
        throw new PostMissing(posts[0]);
    }
}
