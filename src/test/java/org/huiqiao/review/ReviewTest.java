package org.huiqiao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.huiqiao.common.Refused;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    private static final Actor RM = staff("rm.li", Role.RM);
    private static final Actor REVIEWER = staff("reviewer.zhao", Role.REVIEWER);
    private static final Actor L1 = staff("l1.sun", Role.APPROVER_L1);
    private static final Actor L2 = staff("l2.qian", Role.APPROVER_L2);

    private static final Consumer<Review> INVESTIGATE = review -> review.record(report("rm.chen"), RM, NOW);
    private static final Consumer<Review> OPINE_YES = opine(OpinionConclusion.AGREE);
    private static final Consumer<Review> OPINE_NO = opine(OpinionConclusion.DECLINE);
    private static final Consumer<Review> OPINE_BACK = opine(OpinionConclusion.RETURN);
    private static final Consumer<Review> ASK = opine(OpinionConclusion.SUPPLEMENT);
    private static final Consumer<Review> TO_L1 = review -> review.setAuthority(AuthorityLevel.L1, false);
    private static final Consumer<Review> TO_L2 = review -> review.setAuthority(AuthorityLevel.L2, false);
    private static final Consumer<Review> TO_TWO = review -> review.setAuthority(AuthorityLevel.L1, true);
    private static final Consumer<Review> AGREE = decide(DecisionConclusion.AGREE, null, L1);
    private static final Consumer<Review> AGREE_TOO = decide(DecisionConclusion.AGREE, null, L2);
    private static final Consumer<Review> DECLINE = decide(DecisionConclusion.DECLINE, null, L1);
    private static final Consumer<Review> RETURN = decide(DecisionConclusion.RETURN, null, L1);
    private static final Consumer<Review> RETURN_TO_REVIEW = decide(DecisionConclusion.RETURN, ReturnStep.REVIEW, L1);

    private static Actor staff(String id, Role role) {
        return new Actor(id, id, Set.of(role), "B01");
    }

    private static InvestigationReport report(@Nullable String second) {
        return new InvestigationReport(
                "HQ1", "经营正常", Money.wan(800), LocalDate.of(2026, 3, 15), second, Recommendation.LEND);
    }

    private static Consumer<Review> opine(OpinionConclusion conclusion) {
        return review -> review.give(
                new ReviewerOpinion(
                        "HQ1", conclusion, "理由", "R08", List.of(), List.of(new RequestedItem("DOC07", "缺页"))),
                REVIEWER,
                NOW);
    }

    private static ApprovalDecision command(
            DecisionConclusion conclusion, Money amount, int months, @Nullable Percent rate, String text) {
        return new ApprovalDecision("HQ1", conclusion, amount, months, rate, List.of("办妥保险"), text, "R08", null);
    }

    private static Consumer<Review> decide(DecisionConclusion conclusion, @Nullable ReturnStep to, Actor by) {
        return review -> review.decide(
                new ApprovalDecision("HQ1", conclusion, Money.wan(80), 12, null, List.of(), "理由", "R08", to),
                by,
                null,
                NOW);
    }

    private static Review after(List<Consumer<Review>> steps) {
        Review review = Review.open(new ReviewCase(
                "HQ1",
                "TAX_LOAN",
                Money.wan(100),
                Money.wan(90),
                Percent.of("3.85"),
                Percent.of("3.65"),
                Percent.of("4.05"),
                12,
                90));
        steps.forEach(step -> step.accept(review));
        return review;
    }

    private static Review readyForL1() {
        return after(List.of(TO_L1, INVESTIGATE, OPINE_YES));
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments(List.of(), INVESTIGATE, ReviewStatus.OPINION_DUE),
                arguments(List.of(INVESTIGATE), OPINE_YES, ReviewStatus.APPROVAL_DUE),
                arguments(List.of(INVESTIGATE), OPINE_NO, ReviewStatus.APPROVAL_DUE),
                arguments(List.of(INVESTIGATE), OPINE_BACK, ReviewStatus.INVESTIGATION_DUE),
                arguments(List.of(INVESTIGATE), ASK, ReviewStatus.OPINION_DUE),
                arguments(List.of(INVESTIGATE, ASK), OPINE_YES, ReviewStatus.APPROVAL_DUE),
                arguments(List.of(INVESTIGATE, OPINE_YES), TO_L1, ReviewStatus.APPROVAL_DUE),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES), AGREE, ReviewStatus.AGREED),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES), AGREE_TOO, ReviewStatus.AGREED),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES), DECLINE, ReviewStatus.DECLINED),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_NO), DECLINE, ReviewStatus.DECLINED),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES), RETURN, ReviewStatus.INVESTIGATION_DUE),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES), RETURN_TO_REVIEW, ReviewStatus.OPINION_DUE),
                arguments(List.of(TO_TWO, INVESTIGATE, OPINE_YES), AGREE, ReviewStatus.SECOND_APPROVAL_DUE),
                arguments(List.of(TO_TWO, INVESTIGATE, OPINE_YES), DECLINE, ReviewStatus.DECLINED),
                arguments(List.of(TO_TWO, INVESTIGATE, OPINE_YES, AGREE), AGREE_TOO, ReviewStatus.AGREED),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES, RETURN), INVESTIGATE, ReviewStatus.OPINION_DUE));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void aCaseGoesOn(List<Consumer<Review>> before, Consumer<Review> step, ReviewStatus then) {
        Review review = after(before);
        step.accept(review);
        assertThat(review.status()).isEqualTo(then);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(List.of(), OPINE_YES, ReviewAtOtherStage.class),
                arguments(List.of(TO_L1), AGREE, ReviewAtOtherStage.class),
                arguments(List.of(INVESTIGATE), INVESTIGATE, ReviewAtOtherStage.class),
                arguments(List.of(INVESTIGATE, OPINE_YES), OPINE_YES, ReviewAtOtherStage.class),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES, AGREE), AGREE, ReviewAtOtherStage.class),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES, AGREE), TO_L2, ReviewAtOtherStage.class),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_YES, DECLINE), AGREE, ReviewAtOtherStage.class),
                arguments(List.of(TO_TWO, INVESTIGATE, OPINE_YES, AGREE), TO_L2, ReviewAtOtherStage.class),
                arguments(List.of(INVESTIGATE, OPINE_YES), AGREE, AuthorityNotSet.class),
                arguments(List.of(TO_L2, INVESTIGATE, OPINE_YES), AGREE, AuthorityTooLow.class),
                arguments(List.of(TO_L1, INVESTIGATE, OPINE_NO), AGREE, ReviewerDeclined.class),
                arguments(List.of(TO_TWO, INVESTIGATE, OPINE_YES, AGREE), AGREE, SecondApproverIsTheFirst.class));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aStepOutOfTurnIsRefused(List<Consumer<Review>> before, Consumer<Review> step, Class<? extends Refused> fact) {
        Review review = after(before);
        ReviewStatus status = review.status();
        assertThatThrownBy(() -> step.accept(review)).isExactlyInstanceOf(fact);
        assertThat(review.status()).isEqualTo(status);
    }

    static Stream<Arguments> decisionsBeyondBounds() {
        Percent price = null;
        return Stream.of(
                arguments(Money.ZERO, 12, price, ApprovedAmountNotPositive.class),
                arguments(Money.yuan("1000000.01"), 12, price, AmountAboveRequest.class),
                arguments(Money.yuan("900000.01"), 12, price, AmountAboveLimit.class),
                arguments(Money.wan(80), 13, price, TermAboveRequest.class),
                arguments(Money.wan(80), 0, price, TermAboveRequest.class),
                arguments(Money.wan(80), 12, Percent.of("3.64"), RateBelowPrice.class),
                arguments(Money.wan(80), 12, Percent.of("4.06"), RateAbovePrice.class),
                arguments(Money.wan(80), 12, Percent.of("0"), PriceMissing.class));
    }

    @ParameterizedTest
    @MethodSource("decisionsBeyondBounds")
    void anApproverMayReduceButNeverExceed(
            Money amount, int months, @Nullable Percent rate, Class<? extends Refused> fact) {
        Review review = readyForL1();
        assertThatThrownBy(() ->
                        review.decide(command(DecisionConclusion.AGREE, amount, months, rate, "理由"), L1, null, NOW))
                .isExactlyInstanceOf(fact);
        assertThat(review.decisions()).isEmpty();
    }

    @Test
    void theLowestPriceOfTheBandIsWithinBounds() {
        Decision decision = readyForL1()
                .decide(command(DecisionConclusion.AGREE, Money.wan(90), 6, Percent.of("3.65"), "理由"), L1, null, NOW);
        assertThat(decision.rate()).isEqualTo(Percent.of("3.65"));
    }

    @Test
    void theWholeLimitAtAHigherPriceIsWithinBounds() {
        Decision decision = readyForL1()
                .decide(command(DecisionConclusion.AGREE, Money.wan(90), 6, Percent.of("4.05"), "理由"), L1, null, NOW);
        assertThat(decision.rate()).isEqualTo(Percent.of("4.05"));
        assertThat(decision.conditions()).containsExactly("办妥保险");
    }

    @Test
    void theSecondApproverDoesNotGoAboveTheFirst() {
        Review review = after(List.of(TO_TWO, INVESTIGATE, OPINE_YES, AGREE));
        assertThatThrownBy(() ->
                        review.decide(command(DecisionConclusion.AGREE, Money.wan(81), 12, null, "理由"), L2, null, NOW))
                .isInstanceOf(AmountAboveFirstApproval.class);
    }

    @Test
    void newFiguresTakeTheFirstOfTwoApprovalsBack() {
        Review review = after(List.of(TO_TWO, INVESTIGATE, OPINE_YES, AGREE));
        review.openAgain(new ReviewCase(
                "HQ1",
                "TAX_LOAN",
                Money.wan(100),
                Money.wan(50),
                Percent.of("3.85"),
                Percent.of("3.65"),
                Percent.of("4.05"),
                12,
                90));
        assertThat(review.status()).isEqualTo(ReviewStatus.APPROVAL_DUE);
    }

    @ParameterizedTest
    @EnumSource(DecisionConclusion.class)
    void everyDecisionStatesItsGrounds(DecisionConclusion conclusion) {
        Review review = readyForL1();
        assertThatThrownBy(() -> review.decide(command(conclusion, Money.wan(80), 12, null, "  "), L1, null, NOW))
                .isInstanceOf(OpinionTextMissing.class);
    }

    @Test
    void aDeclineCarriesItsCode() {
        ReviewerOpinion bare =
                new ReviewerOpinion("HQ1", OpinionConclusion.DECLINE, "负债过高", null, List.of(), List.of());
        assertThatThrownBy(() -> after(List.of(INVESTIGATE)).give(bare, REVIEWER, NOW))
                .isInstanceOf(ReasonCodeMissing.class);
    }

    @Test
    void aSupplementNamesItsItems() {
        ReviewerOpinion bare =
                new ReviewerOpinion("HQ1", OpinionConclusion.SUPPLEMENT, "缺材料", null, List.of(), List.of());
        assertThatThrownBy(() -> after(List.of(INVESTIGATE)).give(bare, REVIEWER, NOW))
                .isInstanceOf(ItemsMissing.class);
        assertThat(after(List.of(INVESTIGATE, ASK)).requestedItems()).containsExactly(new RequestedItem("DOC07", "缺页"));
    }

    static Stream<Arguments> makers() {
        Set<Role> every = Set.of(Role.RM, Role.REVIEWER, Role.APPROVER_L1);
        return Stream.of(
                arguments(new Actor("rm.li", "李", every, "B01")),
                arguments(new Actor("rm.chen", "陈", every, "B01")),
                arguments(new Actor("reviewer.zhao", "赵", every, "B01")));
    }

    @ParameterizedTest
    @MethodSource("makers")
    void whoeverMadeTheCaseDoesNotDecideIt(Actor maker) {
        Review review = readyForL1();
        assertThatThrownBy(() -> decide(DecisionConclusion.AGREE, null, maker).accept(review))
                .isInstanceOf(ActedAsMaker.class);
    }

    @Test
    void anInvestigatorOfAnEarlierRoundDoesNotReview() {
        Review review = after(List.of(INVESTIGATE, OPINE_BACK));
        review.record(report(null), staff("rm.wang", Role.RM), NOW);
        Actor second = staff("rm.chen", Role.REVIEWER);
        assertThatThrownBy(() -> review.give(
                        new ReviewerOpinion("HQ1", OpinionConclusion.AGREE, "好", null, List.of(), List.of()),
                        second,
                        NOW))
                .isInstanceOf(ActedAsMaker.class);
    }

    @Test
    void theSecondInvestigatorIsSomebodyElse() {
        assertThatThrownBy(() -> after(List.of()).record(report("rm.li"), RM, NOW))
                .isInstanceOf(SecondInvestigatorIsTheFirst.class);
    }

    @Test
    void aCustomerNeverDecidesWhateverTheRolesSay() {
        Actor customer = staff("C0000000001", Role.CUSTOMER);
        assertThatThrownBy(
                        () -> decide(DecisionConclusion.AGREE, null, customer).accept(readyForL1()))
                .isInstanceOf(AuthorityTooLow.class);
    }
}
