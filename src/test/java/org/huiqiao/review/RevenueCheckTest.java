package org.huiqiao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.huiqiao.review.RevenueCheck.Light;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevenueCheckTest {

    private static final Map<String, RevenueLimit> LIMITS =
            Map.of("TAX", new RevenueLimit(BigDecimal.valueOf(15), BigDecimal.valueOf(30)));

    /** D19: more than 30 % off the tax office is a conflict. */
    @ParameterizedTest
    @CsvSource({
        "6000000, 0.0, GREEN",
        "6900000, 15.0, GREEN",
        "6900001, 15.0, AMBER",
        "7800000, 30.0, AMBER",
        "7800001, 30.0, RED",
        "5099999, -15.0, AMBER",
        "4199999, -30.0, RED"
    })
    void theLightTurnsAtTheBorder(BigDecimal stated, BigDecimal deviation, Light light) {
        RevenueCheck check = tax(stated, BigDecimal.valueOf(6_000_000));
        assertThat(check.light()).isEqualTo(light);
        assertThat(check.deviation()).isEqualByComparingTo(deviation);
    }

    @Test
    void anythingAgainstNothingIsAll() {
        assertThat(tax(BigDecimal.ONE, BigDecimal.ZERO).light()).isEqualTo(Light.RED);
        assertThat(tax(BigDecimal.ZERO, BigDecimal.ZERO).light()).isEqualTo(Light.GREEN);
    }

    @Test
    void whoSaidNothingIsNotHeldAgainstAnybody() {
        List<RevenueCheck> checks = RevenueCheck.of(BigDecimal.TEN, Map.of(), LIMITS);
        assertThat(checks).extracting(RevenueCheck::source).containsExactly("TAX", "INVOICE", "FLOW");
        assertThat(checks).extracting(RevenueCheck::light).containsOnly(Light.NONE);
        assertThat(RevenueCheck.of(null, Map.of("TAX", BigDecimal.TEN), LIMITS)
                        .get(0)
                        .light())
                .isEqualTo(Light.NONE);
    }

    @Test
    void takingsOfAMonthCountForAYear() {
        assertThat(RevenueCheck.found(Map.of("merchantMonthlyAverage", 50_000, "declaredRevenue12m", "unknown")))
                .containsOnlyKeys("FLOW")
                .containsEntry("FLOW", BigDecimal.valueOf(600_000));
    }

    private static RevenueCheck tax(BigDecimal stated, BigDecimal found) {
        return RevenueCheck.of(stated, Map.of("TAX", found), LIMITS).get(0);
    }
}
