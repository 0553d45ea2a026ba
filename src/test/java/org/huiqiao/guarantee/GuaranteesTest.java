package org.huiqiao.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import({Guarantees.class, TestClock.class})
class GuaranteesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    private static final Money LOAN = Money.wan(200);
    private static final Actor RM = new Actor("rm.li", "rm.li", Set.of(Role.RM), null);
    private static final Actor REVIEW = new Actor("disb.wu", "disb.wu", Set.of(Role.DISB_REVIEW), null);

    @Autowired
    Guarantees guarantees;

    @Test
    void theTrackIsChosenOnce() {
        guarantees.open("U1", GuaranteeTrack.FILING, false);
        guarantees.open("U1", GuaranteeTrack.TRADITIONAL, true);
        assertThat(see("U1").track()).isEqualTo(GuaranteeTrack.FILING);
    }

    @Test
    void oldNewsAndNewsOfAnotherCaseChangeNothing() {
        guarantees.open("U2", GuaranteeTrack.FILING, false);
        guarantees.record("U2", report("U2", 3, GuarantorState.PREMIUM_DUE, null));
        guarantees.record("U2", report("U2", 2, GuarantorState.NEED_MORE_MATERIAL, null));
        guarantees.record("U2", report("U2", 3, GuarantorState.PENDING, null));
        guarantees.record(
                "U2", new GuarantorReport("DB-2", GuarantorState.DECLINED, 9, List.of(), null, null, null, null));
        assertThat(see("U2").status()).isEqualTo(GuaranteeStatus.PREMIUM_DUE);
    }

    @Test
    void aNoIsFinalUntilAPersonAppliesAgainUnderANewReference() {
        guarantees.open("U3", GuaranteeTrack.FILING, false);
        String first = guarantees.filing("U3").reference();
        guarantees.record("U3", report("U3", 2, GuarantorState.DECLINED, null));
        guarantees.record("U3", report("U3", 3, GuarantorState.PREMIUM_DUE, null));
        assertThat(see("U3").status()).isEqualTo(GuaranteeStatus.DECLINED);
        assertThatExceptionOfType(GuaranteePostOnly.class)
                .isThrownBy(() -> guarantees.decideAfterRefusal("U3", true, "再试", REVIEW));
        assertThatExceptionOfType(GuaranteeUnexplained.class)
                .isThrownBy(() -> guarantees.decideAfterRefusal("U3", true, " ", RM));
        guarantees.decideAfterRefusal("U3", true, "再试", RM);
        assertThat(guarantees.filing("U3").reference()).isNotEqualTo(first);
        assertThat(guarantees.undoNeeded("U3")).isFalse();
    }

    @Test
    void aLetterCoversAmountTermAndTodayAndIsJoint() {
        assertThat(letter(LOAN, 12, TODAY, true).covers(LOAN, 12, TODAY)).isTrue();
        assertThat(letter(LOAN.minus(Money.yuan("0.01")), 12, TODAY, true).covers(LOAN, 12, TODAY))
                .isFalse();
        assertThat(letter(LOAN, 11, TODAY, true).covers(LOAN, 12, TODAY)).isFalse();
        assertThat(letter(LOAN, 12, TODAY.minusDays(1), true).covers(LOAN, 12, TODAY))
                .isFalse();
        assertThat(letter(LOAN, 12, TODAY, false).covers(LOAN, 12, TODAY)).isFalse();
    }

    @Test
    void onlyAVerifiedLetterIsSecurity() {
        guarantees.open("U4", GuaranteeTrack.FILING, false);
        assertThatExceptionOfType(PremiumNotDue.class).isThrownBy(() -> guarantees.orderPremium("U4"));
        assertThatExceptionOfType(NoLetterToVerify.class)
                .isThrownBy(() -> guarantees.acceptLetter("U4", LOAN, 12, REVIEW));
        guarantees.record("U4", report("U4", 5, GuarantorState.ISSUED, letter(LOAN, 12, TODAY.plusDays(60), true)));
        assertThat(guarantees.covers("U4", LOAN, 12)).isFalse();
        assertThat(guarantees.premiumPaid("U4")).isTrue();
        guarantees.acceptLetter("U4", LOAN, 12, REVIEW);
        assertThat(guarantees.covers("U4", LOAN, 12)).isTrue();
        assertThat(guarantees.covers("U4", LOAN.plus(Money.yuan(1)), 12)).isFalse();
        assertThat(guarantees.undoNeeded("U4")).isTrue();
        guarantees.withdrawn("U4");
        assertThat(guarantees.covers("U4", LOAN, 12)).isFalse();
    }

    private GuaranteeView see(String id) {
        return guarantees.guarantee(id).orElseThrow();
    }

    private static Letter letter(Money amount, int months, LocalDate validTo, boolean joint) {
        return new Letter("FKTZ-1", amount, months, validTo, joint);
    }

    private static GuarantorReport report(String id, int revision, GuarantorState state, Letter letter) {
        String receipt = letter == null ? null : "BF-" + revision;
        return new GuarantorReport("DB-" + id, state, revision, List.of(), null, Money.yuan(10_000), receipt, letter);
    }
}
