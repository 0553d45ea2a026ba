package org.huiqiao.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** A case on the review desk. Each return begins a new round; what was said in earlier rounds stays on file. */
public class Review {

    @Id
    private final String applicationId;

    @Version
    private int version;

    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    private Figures figures;

    private int roundNo = 1;
    private ReviewStatus status = ReviewStatus.INVESTIGATION_DUE;
    private @Nullable AuthorityLevel authorityLevel;
    private boolean dualApproval;

    @MappedCollection(idColumn = "application_id", keyColumn = "entry_no")
    private List<Investigation> investigations = new ArrayList<>();

    @MappedCollection(idColumn = "application_id", keyColumn = "entry_no")
    private List<Opinion> opinions = new ArrayList<>();

    @MappedCollection(idColumn = "application_id", keyColumn = "entry_no")
    private List<AskedDocument> askedDocuments = new ArrayList<>();

    @MappedCollection(idColumn = "application_id", keyColumn = "entry_no")
    private List<Decision> decisions = new ArrayList<>();

    Review(String applicationId, Figures figures) {
        this.applicationId = applicationId;
        this.figures = figures;
    }

    static Review open(ReviewCase subject) {
        return new Review(subject.applicationId(), Figures.of(subject));
    }

    /** A case that comes a second time (new figures, 人工复核, 二次授信) is looked at afresh. */
    void openAgain(ReviewCase subject) {
        Figures before = figures;
        figures = Figures.of(subject);
        if (status == ReviewStatus.SECOND_APPROVAL_DUE && !figures.equals(before)) {
            status = ReviewStatus.APPROVAL_DUE;
        }
        if (status == ReviewStatus.AGREED || status == ReviewStatus.DECLINED) {
            nextRound(ReviewStatus.INVESTIGATION_DUE);
        }
    }

    void record(InvestigationReport report, Actor investigator, Instant at) {
        require(ReviewStatus.INVESTIGATION_DUE);
        String second = report.secondInvestigator();
        if (investigator.id().equals(second)) {
            throw new SecondInvestigatorIsTheFirst();
        }
        List<String> both = second == null ? List.of(investigator.id()) : List.of(investigator.id(), second);
        makers().refuseReviewers(both);
        makers().refuseApprovers(both);
        Grounds.refuseWithout(report.summary());
        investigations.add(Investigation.of(report, roundNo, investigator.id(), at));
        status = ReviewStatus.OPINION_DUE;
    }

    void give(ReviewerOpinion opinion, Actor reviewer, Instant at) {
        require(ReviewStatus.OPINION_DUE);
        makers().refuseInvestigators(List.of(reviewer.id()));
        makers().refuseApprovers(List.of(reviewer.id()));
        Grounds.refuseWithout(opinion.text());
        if (opinion.conclusion() == OpinionConclusion.DECLINE) {
            Grounds.refuseDeclineWithout(opinion.reasonCode());
        }
        if (opinion.conclusion() == OpinionConclusion.SUPPLEMENT
                && opinion.items().isEmpty()) {
            throw new ItemsMissing();
        }
        opinions.add(Opinion.of(opinion, roundNo, reviewer.id(), at));
        opinion.items().stream()
                .map(item -> new AskedDocument(opinions.size(), item.docCode(), item.note()))
                .forEach(askedDocuments::add);
        switch (opinion.conclusion()) {
            case AGREE, DECLINE -> status = ReviewStatus.APPROVAL_DUE;
            case RETURN -> nextRound(ReviewStatus.INVESTIGATION_DUE);
            case SUPPLEMENT -> status = ReviewStatus.OPINION_DUE;
        }
    }

    void setAuthority(AuthorityLevel level, boolean dual) {
        require(ReviewStatus.INVESTIGATION_DUE, ReviewStatus.OPINION_DUE, ReviewStatus.APPROVAL_DUE);
        authorityLevel = level;
        // the committee is many already
        dualApproval = dual && level != AuthorityLevel.COMMITTEE;
    }

    Decision decide(ApprovalDecision command, Actor approver, @Nullable CommitteeSitting sitting, Instant at) {
        require(ReviewStatus.APPROVAL_DUE, ReviewStatus.SECOND_APPROVAL_DUE);
        authority().refuseBelow(approver);
        refuseMakers(List.of(approver.id()));
        Decision decision = Decision.of(command, roundNo, approver.id(), figures.rate(), at);
        Grounds.refuseWithout(decision.grounds());
        if (authority() == AuthorityLevel.COMMITTEE) {
            refuseAgainstCommittee(decision, sitting);
        }
        boolean second = status == ReviewStatus.SECOND_APPROVAL_DUE;
        if (second && lastDecision().approver().equals(approver.id())) {
            throw new SecondApproverIsTheFirst();
        }
        switch (decision.conclusion()) {
            case AGREE -> {
                refuseOverReviewersNo();
                Bounds own = figures.bounds();
                (second ? own.after(lastDecision()) : own).refuseBeyond(decision);
                status = dualApproval && !second ? ReviewStatus.SECOND_APPROVAL_DUE : ReviewStatus.AGREED;
            }
            case DECLINE -> {
                Grounds.refuseDeclineWithout(decision.reasonCode());
                status = ReviewStatus.DECLINED;
            }
            case RETURN ->
                nextRound(
                        decision.returnTo() == ReturnStep.REVIEW
                                ? ReviewStatus.OPINION_DUE
                                : ReviewStatus.INVESTIGATION_DUE);
        }
        decisions.add(decision);
        return decision;
    }

    void refuseUnlessCommitteeVotes() {
        require(ReviewStatus.APPROVAL_DUE);
        if (authority() != AuthorityLevel.COMMITTEE) {
            throw new NotACommitteeCase();
        }
    }

    void refuseMakers(Collection<String> people) {
        makers().refuseInvestigators(people);
        makers().refuseReviewers(people);
    }

    private void refuseAgainstCommittee(Decision decision, @Nullable CommitteeSitting sitting) {
        if (sitting == null) {
            throw new CommitteeNotConvened();
        }
        sitting.refuseUnlessChair(decision.approver());
        CommitteeOutcome outcome = sitting.outcome().orElseThrow(CommitteeHasNotDecided::new);
        if (decision.conclusion() == DecisionConclusion.AGREE && outcome.result() != CommitteeResult.AGREED) {
            throw new CommitteeSaidNo();
        }
    }

    private void refuseOverReviewersNo() {
        if (opinions.get(opinions.size() - 1).conclusion() != OpinionConclusion.AGREE) {
            throw new ReviewerDeclined();
        }
    }

    private Makers makers() {
        return new Makers(investigations, opinions, decisions);
    }

    private Decision lastDecision() {
        return decisions.get(decisions.size() - 1);
    }

    private void nextRound(ReviewStatus next) {
        roundNo++;
        status = next;
    }

    private AuthorityLevel authority() {
        if (authorityLevel == null) {
            throw new AuthorityNotSet();
        }
        return authorityLevel;
    }

    private void require(ReviewStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new ReviewAtOtherStage(status);
        }
    }

    public ReviewCase subject() {
        return figures.caseOf(applicationId);
    }

    public ReviewStatus status() {
        return status;
    }

    public int roundNo() {
        return roundNo;
    }

    public Optional<AuthorityLevel> level() {
        return Optional.ofNullable(authorityLevel);
    }

    public boolean dual() {
        return dualApproval;
    }

    public List<Investigation> investigations() {
        return List.copyOf(investigations);
    }

    public List<Opinion> opinions() {
        return List.copyOf(opinions);
    }

    /** What the latest opinion asked the customer for. */
    public List<RequestedItem> requestedItems() {
        return askedDocuments.stream()
                .filter(asked -> asked.opinionNo() == opinions.size())
                .map(asked -> new RequestedItem(asked.docCode(), asked.note()))
                .toList();
    }

    public List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
