package org.huiqiao.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.huiqiao.users.Actor;
import org.huiqiao.users.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import(Facilities.class)
class FacilitiesTest {

    private static final String COMPANY = "91330200MA2AXXXX0K";
    private static final LocalDate VALID_TO = LocalDate.of(2027, 3, 15);
    private static final Actor RM = staff("rm.li", Role.RM);
    private static final Actor L1 = staff("l1.wu", Role.APPROVER_L1);
    private static final Actor L2 = staff("l2.he", Role.APPROVER_L2);

    @Autowired
    Facilities facilities;

    @Autowired
    TestClock clock;

    private final Instant start = Instant.parse("2026-03-16T02:00:00Z");

    @AfterEach
    void resetClock() {
        clock.set(start);
    }

    @Test
    void openingTwiceWithTheSameTermsIsOneLimit() {
        facilities.open("F1", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.open("F1", COMPANY, Money.wan(60), VALID_TO, true);
        assertThat(facilities.ofCompany(COMPANY)).hasSize(1);
        assertThatThrownBy(() -> facilities.open("F1", COMPANY, Money.wan(61), VALID_TO, true))
                .isInstanceOf(LimitOpenedOtherwise.class);
    }

    @Test
    void theSameDrawOccupiesOnce() {
        facilities.open("F2", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F2", Money.wan(40));
        facilities.occupy("F2", Money.wan(40));
        assertThat(used("F2")).isEqualTo(Money.wan(40));
        assertThatThrownBy(() -> facilities.occupy("F2", Money.wan(41))).isInstanceOf(DrawOfOtherAmount.class);
    }

    @Test
    void theLastFenFitsAndOneMoreDoesNot() {
        facilities.open("F3", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F3", "T1", Money.yuan("599999.99"));
        assertThatExceptionOfType(LimitExceeded.class)
                .isThrownBy(() -> facilities.occupy("F3", "T2", Money.yuan("0.02")))
                .satisfies(e -> assertThat(e.args()).containsExactly(Money.yuan("0.02"), Money.yuan("0.01")));
        facilities.occupy("F3", "T2", Money.yuan("0.01"));
        assertThat(facilities.facility("F3").orElseThrow().available()).isEqualTo(Money.ZERO);
    }

    @Test
    void aReleasedDrawGivesItsLimitBackOnceAndMayBeOccupiedAgain() {
        facilities.open("F4", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F4", Money.wan(60));
        facilities.release("F4");
        facilities.release("F4");
        assertThat(used("F4")).isEqualTo(Money.ZERO);
        facilities.occupy("F4", Money.wan(50));
        assertThat(used("F4")).isEqualTo(Money.wan(50));
    }

    @Test
    void whatIsDrawnIsNotReleasedUntilTheMoneyIsBack() {
        facilities.open("F5", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F5", Money.wan(60));
        facilities.draw("F5", "T1", Money.wan(60));
        assertThatThrownBy(() -> facilities.release("F5")).isInstanceOf(LimitDrawn.class);
        facilities.undraw("F5", "T1");
        facilities.release("F5");
        assertThat(used("F5")).isEqualTo(Money.ZERO);
    }

    @Test
    void nothingIsDrawnThatWasNotOccupied() {
        facilities.open("F6", COMPANY, Money.wan(60), VALID_TO, true);
        assertThatThrownBy(() -> facilities.draw("F6", "T1", Money.wan(60))).isInstanceOf(LimitNotOccupied.class);
        facilities.occupy("F6", Money.wan(60));
        assertThatThrownBy(() -> facilities.draw("F6", "T1", Money.wan(61))).isInstanceOf(DrawOfOtherAmount.class);
    }

    @Test
    void aFrozenLimitTakesNoDrawAndPaysNothing() {
        facilities.open("F7", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F7", Money.wan(20));
        facilities.freeze("F7", "法定代表人被列为被执行人", RM);
        assertThatThrownBy(() -> facilities.occupy("F7", "T2", Money.wan(1))).isInstanceOf(LimitFrozen.class);
        assertThatThrownBy(() -> facilities.draw("F7", "T1", Money.wan(20))).isInstanceOf(LimitFrozen.class);
        facilities.unfreeze("F7", "已结案", RM);
        facilities.draw("F7", "T1", Money.wan(20));
    }

    @Test
    void unfreezingTakesAtLeastTheLevelOfTheFreezer() {
        facilities.open("F8", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.freeze("F8", "税务等级降为 D", L2);
        facilities.freeze("F8", "误操作", RM);
        assertThatThrownBy(() -> facilities.unfreeze("F8", "已核实", L1)).isInstanceOf(UnfreezeAboveAuthority.class);
        facilities.unfreeze("F8", "已核实", L2);
        assertThat(facilities.facility("F8").orElseThrow().status()).isEqualTo(FacilityStatus.ACTIVE);
    }

    @Test
    void theSystemsFreezeIsLiftedByAnApprover() {
        facilities.open("F9", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.freeze("F9", "预警", Actor.SYSTEM);
        assertThatThrownBy(() -> facilities.unfreeze("F9", "已核实", RM)).isInstanceOf(UnfreezeAboveAuthority.class);
        assertThatThrownBy(() -> facilities.unfreeze("F9", "自动", Actor.SYSTEM))
                .isInstanceOf(UnfreezeAboveAuthority.class);
        facilities.unfreeze("F9", "已核实", L1);
    }

    @Test
    void freezingNeedsAReasonAndABanksHand() {
        facilities.open("F10", COMPANY, Money.wan(60), VALID_TO, true);
        assertThatThrownBy(() -> facilities.freeze("F10", " ", RM)).isInstanceOf(FreezeUnexplained.class);
        assertThatThrownBy(() -> facilities.unfreeze("F10", "请解冻", Actor.customer("C0000000001", "王强")))
                .isInstanceOf(FreezingIsStaffWork.class);
    }

    @Test
    void aLimitIsDrawnOnItsLastDayAndNotAfter() {
        facilities.open("F11", COMPANY, Money.wan(60), LocalDate.of(2026, 3, 16), true);
        facilities.occupy("F11", "T1", Money.wan(1));
        clock.set(Instant.parse("2026-03-16T16:00:00Z")); // midnight in Shanghai
        assertThatThrownBy(() -> facilities.occupy("F11", "T2", Money.wan(1))).isInstanceOf(LimitExpired.class);
    }

    @Test
    void exposureCountsLimitsInForceAndWhatIsStillDrawnUnderOthers() {
        String company = "91330200MA2BXXXX1L";
        facilities.open("E1", company, Money.wan(60), VALID_TO, true);
        facilities.open("E2", company, Money.wan(100), LocalDate.of(2026, 3, 16), true);
        facilities.open("E3", company, Money.wan(30), VALID_TO, false);
        facilities.occupy("E2", Money.wan(25));
        facilities.close("E3");
        assertThat(facilities.exposure(company)).isEqualTo(Money.wan(160));
        clock.set(Instant.parse("2026-03-17T02:00:00Z"));
        assertThat(facilities.exposure(company)).isEqualTo(Money.wan(85));
        assertThat(facilities.exposure("91330200MA2CXXXX2M")).isEqualTo(Money.ZERO);
    }

    @Test
    void aLimitInUseDoesNotEnd() {
        facilities.open("F12", COMPANY, Money.wan(60), VALID_TO, true);
        facilities.occupy("F12", Money.wan(1));
        assertThatThrownBy(() -> facilities.close("F12")).isInstanceOf(LimitInUse.class);
        facilities.release("F12");
        facilities.close("F12");
        facilities.close("F12");
        assertThatThrownBy(() -> facilities.occupy("F12", Money.wan(1))).isInstanceOf(LimitClosed.class);
    }

    private Money used(String id) {
        return facilities.facility(id).orElseThrow().used();
    }

    private static Actor staff(String id, Role role) {
        return new Actor(id, id, Set.of(role), "NB01");
    }
}
