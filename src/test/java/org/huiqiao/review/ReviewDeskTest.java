package org.huiqiao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JdbcSlice
@RecordApplicationEvents
@Import({ReviewDesk.class, Approvals.class, CommitteeCharters.class})
class ReviewDeskTest {

    private static final String CASE = "HQ20260316000001";
    private static final Actor RM = staff("rm.li", Role.RM);
    private static final Actor REVIEWER = staff("reviewer.zhao", Role.REVIEWER);
    private static final Actor L1 = staff("l1.sun", Role.APPROVER_L1);
    private static final Actor SECRETARY = staff("sec.he", Role.COMMITTEE_SEC);
    private static final List<String> MEMBERS = List.of("m1", "m2", "m3", "m4", "m5");

    @Autowired
    ReviewDesk desk;

    @Autowired
    Approvals approvals;

    @Autowired
    ApplicationEvents events;

    private static Actor staff(String id, Role role) {
        return new Actor(id, id, Set.of(role), "B01");
    }

    private void upToApproval(AuthorityLevel level, boolean dual) {
        desk.open(new ReviewCase(
                CASE,
                "TAX_LOAN",
                Money.wan(100),
                Money.wan(90),
                Percent.of("3.85"),
                Percent.of("3.65"),
                Percent.of("4.05"),
                12,
                90));
        desk.recordInvestigation(
                new InvestigationReport(
                        CASE, "经营正常", Money.wan(800), LocalDate.of(2026, 3, 15), "rm.chen", Recommendation.LEND),
                RM);
        desk.setAuthority(CASE, level, dual);
        desk.giveOpinion(
                new ReviewerOpinion(CASE, OpinionConclusion.AGREE, "还款来源充足", null, List.of("追加保险"), List.of()),
                REVIEWER);
    }

    private static ApprovalDecision decision(DecisionConclusion conclusion, @Nullable ReturnStep to) {
        return new ApprovalDecision(
                CASE, conclusion, Money.wan(80), 12, null, List.of("首次提款前办妥保险", "按季检查"), "同意", "R08", to);
    }

    @Test
    void aManualCaseEndsInAnApproval() {
        upToApproval(AuthorityLevel.L1, false);
        desk.decide(decision(DecisionConclusion.AGREE, null), L1);

        assertThat(approvals.approval(CASE)).hasValueSatisfying(approval -> {
            assertThat(approval.amount()).isEqualTo(Money.wan(80));
            assertThat(approval.rate()).isEqualTo(Percent.of("3.85"));
            assertThat(approval.level()).isEqualTo(AuthorityLevel.L1);
            assertThat(approval.conditions()).containsExactly("首次提款前办妥保险", "按季检查");
            assertThat(approval.validTo()).isEqualTo(LocalDate.of(2026, 6, 14));
            assertThat(approval.validOn(LocalDate.of(2026, 6, 14))).isTrue();
            assertThat(approval.validOn(LocalDate.of(2026, 6, 15))).isFalse();
        });
        assertThat(events.stream(ReviewDecided.class))
                .containsExactly(new ReviewDecided(CASE, DecisionConclusion.AGREE, null));
        Review review = desk.review(CASE).orElseThrow();
        assertThat(review.status()).isEqualTo(ReviewStatus.AGREED);
        assertThat(review.investigations().get(0).declaredRevenue()).isEqualTo(Money.wan(800));
        assertThat(review.opinions().get(0).conditions()).containsExactly("追加保险");
    }

    @Test
    void aReturnNamesItsStepAndBeginsANewRound() {
        upToApproval(AuthorityLevel.L1, false);
        desk.decide(decision(DecisionConclusion.RETURN, ReturnStep.REVIEW), L1);
        assertThat(events.stream(ReviewDecided.class))
                .containsExactly(new ReviewDecided(CASE, DecisionConclusion.RETURN, ReturnStep.REVIEW));
        assertThat(desk.review(CASE).orElseThrow().roundNo()).isEqualTo(2);
        assertThat(approvals.approval(CASE)).isEmpty();
    }

    @Test
    void ofTwoApproversTheSecondDecides() {
        upToApproval(AuthorityLevel.L1, true);
        desk.decide(decision(DecisionConclusion.AGREE, null), L1);
        assertThat(events.stream(ReviewDecided.class)).isEmpty();
        assertThat(events.stream(SecondApprovalNeeded.class)).hasSize(1);
        assertThat(approvals.approval(CASE)).isEmpty();

        desk.decide(decision(DecisionConclusion.AGREE, null), staff("l1.zhou", Role.APPROVER_L1));
        assertThat(events.stream(ReviewDecided.class)).hasSize(1);
        assertThat(approvals.approval(CASE)).isPresent();
    }

    @Test
    void theCommitteeVotesAndItsChairSigns() {
        upToApproval(AuthorityLevel.COMMITTEE, true);
        Actor chair = staff("m1", Role.COMMITTEE);
        assertThatThrownBy(() -> desk.decide(decision(DecisionConclusion.AGREE, null), chair))
                .isInstanceOf(CommitteeNotConvened.class);
        desk.convene(CASE, MEMBERS, "m1", SECRETARY);
        assertThatThrownBy(() -> desk.decide(decision(DecisionConclusion.AGREE, null), chair))
                .isInstanceOf(CommitteeHasNotDecided.class);
        assertThatThrownBy(() -> desk.closeVoting(CASE, SECRETARY)).isInstanceOf(QuorumMissing.class);
        vote(Vote.AGREE, "m1", "m2", "m3");
        vote(Vote.AGREE_WITH_CONDITIONS, "m4");
        vote(Vote.DECLINE, "m5");

        assertThat(desk.committeeOutcome(CASE)).contains(new CommitteeOutcome(CommitteeResult.AGREED, 5, 5, 4));
        assertThat(events.stream(VotingClosed.class)).containsExactly(new VotingClosed(CASE, CommitteeResult.AGREED));
        assertThatThrownBy(() -> desk.decide(decision(DecisionConclusion.AGREE, null), staff("m2", Role.COMMITTEE)))
                .isInstanceOf(NotTheChair.class);
        desk.decide(decision(DecisionConclusion.AGREE, null), chair);
        assertThat(approvals.approval(CASE)).map(Approval::level).contains(AuthorityLevel.COMMITTEE);
    }

    @Test
    void theChairMayVetoAYesButNotTurnANoIntoAYes() {
        Actor chair = staff("m1", Role.COMMITTEE);
        upToApproval(AuthorityLevel.COMMITTEE, false);
        desk.convene(CASE, MEMBERS, "m1", Actor.SYSTEM);
        vote(Vote.AGREE, "m1", "m2", "m3");
        vote(Vote.RECONSIDER, "m4", "m5");
        assertThat(desk.committeeOutcome(CASE)).map(CommitteeOutcome::result).contains(CommitteeResult.RECONSIDER);
        assertThatThrownBy(() -> desk.decide(decision(DecisionConclusion.AGREE, null), chair))
                .isInstanceOf(CommitteeSaidNo.class);
        desk.decide(decision(DecisionConclusion.RETURN, ReturnStep.REVIEW), chair);

        desk.giveOpinion(
                new ReviewerOpinion(CASE, OpinionConclusion.AGREE, "补充说明后同意", null, List.of(), List.of()), REVIEWER);
        desk.convene(CASE, MEMBERS, "m1", SECRETARY);
        vote(Vote.AGREE, "m1", "m2", "m3", "m4", "m5");
        desk.decide(decision(DecisionConclusion.DECLINE, null), chair);
        assertThat(desk.review(CASE).orElseThrow().status()).isEqualTo(ReviewStatus.DECLINED);
    }

    @Test
    void theCommitteeHasNoMakerAndNoStrangerAmongItsVotes() {
        upToApproval(AuthorityLevel.COMMITTEE, false);
        assertThatThrownBy(() -> desk.convene(CASE, List.of("rm.chen", "m2", "m3", "m4", "m5"), "m2", SECRETARY))
                .isInstanceOf(ActedAsMaker.class);
        desk.convene(CASE, MEMBERS, "m1", SECRETARY);
        assertThatThrownBy(() -> vote(Vote.AGREE, "m9")).isInstanceOf(NotOnCommittee.class);
        assertThatThrownBy(() -> desk.castVote(CASE, Vote.AGREE, " ", staff("m1", Role.COMMITTEE)))
                .isInstanceOf(OpinionTextMissing.class);
    }

    @Test
    void eachStepBelongsToItsPost() {
        upToApproval(AuthorityLevel.L1, false);
        assertThatThrownBy(() -> desk.convene(CASE, MEMBERS, "m1", SECRETARY)).isInstanceOf(NotACommitteeCase.class);
        assertThatThrownBy(() -> desk.castVote(CASE, Vote.AGREE, "好", L1)).isInstanceOf(PostMissing.class);
        assertThatThrownBy(() -> desk.decide(decision(DecisionConclusion.AGREE, null), RM))
                .isInstanceOf(AuthorityTooLow.class);
        assertThatThrownBy(() -> desk.setAuthority("HQ-unknown", AuthorityLevel.L1, false))
                .isInstanceOf(NoSuchReview.class);
    }

    @Test
    void approvingAutomaticallyTwiceIsOneApprovalAndOtherTermsVoidTheFirst() {
        LocalDate validTo = LocalDate.of(2026, 6, 14);
        Approval first = approvals.approveAutomatically(CASE, Money.wan(30), 12, Percent.of("3.6"), validTo);
        Approval same = approvals.approveAutomatically(CASE, Money.wan(30), 12, Percent.of("3.6"), validTo);
        Approval other = approvals.approveAutomatically(CASE, Money.wan(20), 12, Percent.of("3.6"), validTo);

        assertThat(same.id()).isEqualTo(first.id());
        assertThat(approvals.approval(CASE)).map(Approval::id).contains(other.id());
        approvals.annul(CASE, "EXPIRED");
        approvals.annul(CASE, "EXPIRED");
        assertThat(approvals.approval(CASE)).isEmpty();
        assertThat(approvals.history(CASE)).hasSize(2).noneMatch(Approval::standing);
        assertThat(events.stream(ApprovalVoided.class)).hasSize(2);
    }

    private void vote(Vote vote, String... members) {
        for (String member : members) {
            desk.castVote(CASE, vote, "理由", staff(member, Role.COMMITTEE));
        }
    }
}
