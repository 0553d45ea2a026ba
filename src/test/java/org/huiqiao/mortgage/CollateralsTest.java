package org.huiqiao.mortgage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqiao.mortgage.MortgageFixture.CERT;
import static org.huiqiao.mortgage.MortgageFixture.COLLATERAL;
import static org.huiqiao.mortgage.MortgageFixture.RM;
import static org.huiqiao.mortgage.MortgageFixture.search;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huiqiao.JdbcSlice;
import org.huiqiao.TestClock;
import org.huiqiao.common.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@JdbcSlice
@Import({Collaterals.class, MortgageRegistrations.class, MortgageFixture.class})
class CollateralsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 16);

    @Autowired
    Collaterals collaterals;

    @Autowired
    MortgageFixture fixture;

    @Autowired
    TestClock clock;

    @AfterEach
    void resetClock() {
        clock.set(Instant.parse("2026-03-16T02:00:00Z"));
    }

    @Test
    void theLowestSourceIsTheConfirmedValue() {
        fixture.searched("K1");
        assertThat(collateral("K1").confirmedValue()).isEmpty();
        collaterals.recordValuation("K1", valuation(360));
        assertThat(collateral("K1").confirmedValue()).contains(Money.wan(360));
        collaterals.appraise("K1", Money.wan(350), "PG-2026-001", COLLATERAL);
        assertThat(collateral("K1").confirmedValue()).contains(Money.wan(350));
        collaterals.appraise("K1", Money.wan(380), "PG-2026-002", COLLATERAL);
        assertThat(collateral("K1").confirmedValue()).contains(Money.wan(360));
        assertThat(collateral("K1").valuation()).isEqualTo(valuation(360));
    }

    @Test
    void appraisingIsTheCollateralPostsWorkAndNeedsAReport() {
        fixture.searched("K2");
        assertThatThrownBy(() -> collaterals.appraise("K2", Money.wan(1), "报告", RM))
                .isInstanceOf(CollateralPostOnly.class);
        assertThatThrownBy(() -> collaterals.appraise("K2", Money.wan(1), " ", COLLATERAL))
                .isInstanceOf(AppraisalUnfounded.class);
        assertThatThrownBy(() -> collaterals.appraise("K2", Money.ZERO, "报告", COLLATERAL))
                .isInstanceOf(AppraisalUnfounded.class);
    }

    @Test
    void anotherPropertyIsOfferedBeforeTheAppraisalOnlyAndItsSearchesAreItsOwn() {
        fixture.searched("K3");
        collaterals.recordValuation("K3", valuation(360));
        collaterals.declare("K3", "浙(2020)宁波市不动产权第0099999号", "宁波市江北区", RM);
        assertThat(collaterals.searches("K3")).isEmpty();
        assertThat(collateral("K3").valuation()).isNull();
        assertThatThrownBy(() -> collaterals.recordSearch("K3", search(TODAY, Map.of())))
                .isInstanceOf(SearchOfAnotherProperty.class);
        collaterals.appraise("K3", Money.wan(300), "PG-2026-003", COLLATERAL);
        assertThatThrownBy(() -> collaterals.declare("K3", CERT, "宁波市海曙区", RM))
                .isInstanceOf(CollateralAlreadyAppraised.class);
    }

    @Test
    void aPropertyThatIsFiledForIsNotReplaced() {
        fixture.at("K4", RegistrationStatus.PENDING);
        assertThatThrownBy(() -> collaterals.declare("K4", "浙(2020)宁波市不动产权第0099999号", "宁波市江北区", RM))
                .isInstanceOf(CollateralAlreadyAppraised.class);
        collaterals.declare("K4", CERT, "宁波市海曙区永丰路1号101室", RM);
    }

    @Test
    void theSearchIsKeptAsItWas() {
        fixture.searched("K5");
        assertThat(collaterals.latestSearch("K5").orElseThrow()).satisfies(search -> {
            assertThat(search.owners()).containsExactly(new PropertyOwner("王强", "100%"));
            assertThat(search.area()).isEqualByComparingTo("120.5");
            assertThat(search.builtYear()).isEqualTo(2015);
            assertThat(search.nextRank()).isEqualTo(1);
            assertThat(search.priorClaim()).isEqualTo(Money.ZERO);
        });
    }

    @Test
    void anEarlierMaximumMortgageWeighsItsWholeClaim() {
        // G13: first lien of at most 2,000,000 with a balance of 1,200,000
        Map<String, Object> max = Map.of("kind", "MAX", "maxClaim", 2000000, "balance", 1200000);
        Map<String, Object> general = Map.of("kind", "GENERAL", "maxClaim", "500000", "balance", "300000.50");
        PropertySearch search = search(TODAY, Map.of("mortgages", List.of(max, general)));
        assertThat(search.priorClaim()).isEqualTo(Money.yuan("2300000.50"));
        assertThat(search.nextRank()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seized", "disputed", "presale", "residenceRight"})
    void anEncumbranceTodayIsNotClearAndNeitherIsSilence(String flag) {
        fixture.searched("K6");
        assertThat(collaterals.titleToday("K6")).isEqualTo(TitleState.CLEAR);
        collaterals.recordSearch("K6", search(TODAY, Map.of(flag, true)));
        assertThat(collaterals.titleToday("K6")).isEqualTo(TitleState.ENCUMBERED);
        PropertySearch silent = PropertySearch.read(CERT, TODAY, Map.of("found", true));
        assertThat(silent.encumbrances()).contains(flag);
    }

    @Test
    void yesterdaysSearchIsNoSearch() {
        fixture.searched("K7");
        clock.advance(Duration.ofDays(1));
        assertThat(collaterals.titleToday("K7")).isEqualTo(TitleState.NOT_SEARCHED_TODAY);
        assertThat(collaterals.titleToday("NOTHING")).isEqualTo(TitleState.NOT_SEARCHED_TODAY);
        collaterals.recordSearch("K7", search(TODAY.plusDays(1), Map.of()));
        assertThat(collaterals.titleToday("K7")).isEqualTo(TitleState.CLEAR);
    }

    @Test
    void aNewOwnerOrAVanishedPropertyIsSeen() {
        fixture.searched("K8");
        collaterals.recordSearch("K8", search(TODAY, Map.of("owners", List.of(Map.of("name", "李娟")))));
        assertThat(collaterals.titleToday("K8")).isEqualTo(TitleState.OWNER_CHANGED);
        collaterals.recordSearch("K8", search(TODAY, Map.of("found", false)));
        assertThat(collaterals.titleToday("K8")).isEqualTo(TitleState.NOT_FOUND);
    }

    private Collateral collateral(String id) {
        return collaterals.collateral(id).orElseThrow();
    }

    private static Valuation valuation(int wan) {
        return new Valuation(
                Money.wan(wan - 20), Money.wan(wan), Money.wan(wan + 20), new BigDecimal("0.900000"), TODAY);
    }
}
