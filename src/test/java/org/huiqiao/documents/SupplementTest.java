package org.huiqiao.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SupplementTest {

    private static final Instant NOW = Instant.parse("2026-03-16T02:00:00Z");
    private static final Map<String, ItemVerdict> BOTH_FINE =
            Map.of("DOC07", ItemVerdict.accepted(), "DOC10", ItemVerdict.accepted());

    private static final Consumer<Supplement> SUBMIT = supplement -> supplement.submit(Set.of(), NOW);
    private static final Consumer<Supplement> CHECK = supplement -> supplement.check(BOTH_FINE, "intake.wu", NOW);
    private static final Consumer<Supplement> REMIND = Supplement::remind;
    private static final Consumer<Supplement> EXPIRE = supplement -> supplement.expire(NOW);
    private static final Consumer<Supplement> CANCEL = supplement -> supplement.cancel(NOW);

    private static Supplement requested() {
        return Supplement.request(
                "HQ1",
                1,
                List.of(new SupplementItem("DOC07", "流水缺 2 月"), new SupplementItem("DOC10", "合同缺签章")),
                "reviewer.zhao",
                NOW);
    }

    private static Supplement after(List<Consumer<Supplement>> steps) {
        Supplement supplement = requested();
        steps.forEach(step -> step.accept(supplement));
        return supplement;
    }

    static Stream<Arguments> allowed() {
        return Stream.of(
                arguments(List.of(), SUBMIT, SupplementStatus.SUBMITTED),
                arguments(List.of(), REMIND, SupplementStatus.REQUESTED),
                arguments(List.of(), EXPIRE, SupplementStatus.EXPIRED),
                arguments(List.of(), CANCEL, SupplementStatus.CANCELLED),
                arguments(List.of(SUBMIT), CHECK, SupplementStatus.CHECKED),
                arguments(List.of(SUBMIT), CANCEL, SupplementStatus.CANCELLED));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void aRoundGoesOn(List<Consumer<Supplement>> before, Consumer<Supplement> step, SupplementStatus then) {
        Supplement supplement = after(before);
        step.accept(supplement);
        assertThat(supplement.status()).isEqualTo(then);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(List.of(), CHECK),
                arguments(List.of(SUBMIT), SUBMIT),
                arguments(List.of(SUBMIT), REMIND),
                arguments(List.of(SUBMIT), EXPIRE),
                arguments(List.of(SUBMIT, CHECK), CHECK),
                arguments(List.of(SUBMIT, CHECK), CANCEL),
                arguments(List.of(EXPIRE), SUBMIT),
                arguments(List.of(EXPIRE), EXPIRE),
                arguments(List.of(CANCEL), SUBMIT));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aStepOutOfTurnIsRefusedWithTheStatusItMet(List<Consumer<Supplement>> before, Consumer<Supplement> step) {
        Supplement supplement = after(before);
        assertThatThrownBy(() -> step.accept(supplement))
                .isInstanceOf(SupplementAtOtherStage.class)
                .hasMessageContaining(supplement.status().name());
    }

    @Test
    void aRoundWithoutAListDoesNotBegin() {
        assertThatThrownBy(() -> Supplement.request("HQ1", 1, List.of(), "reviewer.zhao", NOW))
                .isInstanceOf(SupplementListEmpty.class);
    }

    @Test
    void everyNamedItemHasToComeBackAndOnlyThese() {
        Supplement supplement = requested();
        assertThatThrownBy(() -> supplement.submit(Set.of("DOC10", "DOC99"), NOW))
                .isInstanceOf(SupplementIncomplete.class)
                .hasMessageContaining("DOC10")
                .hasMessageNotContaining("DOC99");
        supplement.submit(Set.of("DOC99"), NOW);
        assertThatThrownBy(() -> supplement.check(Map.of("DOC07", ItemVerdict.accepted()), "x", NOW))
                .isInstanceOf(VerdictMissing.class);
        assertThatThrownBy(() -> supplement.check(Map.of("DOC01", ItemVerdict.accepted()), "x", NOW))
                .isInstanceOf(ItemNotNamed.class);
    }

    @Test
    void whatDidNotPassIsTheListOfTheNextRound() {
        Supplement supplement = after(List.of(SUBMIT));
        supplement.check(
                Map.of("DOC07", ItemVerdict.accepted(), "DOC10", ItemVerdict.returned("仍无签章")), "intake.wu", NOW);
        assertThat(supplement.complete()).isFalse();
        assertThat(supplement.returnedItems()).containsExactly(new SupplementItem("DOC10", "仍无签章"));
    }

    @Test
    void whoeverReturnsAnItemSaysWhy() {
        Supplement supplement = after(List.of(SUBMIT));
        assertThatThrownBy(() -> supplement.check(
                        Map.of("DOC07", ItemVerdict.accepted(), "DOC10", ItemVerdict.returned(" ")), "x", NOW))
                .isInstanceOf(ReturnNoteMissing.class);
        assertThat(supplement.status()).isEqualTo(SupplementStatus.SUBMITTED);
    }
}
