package org.huiqiao.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stated revenue held against what a source knows of a year.
 *
 * @param source TAX, INVOICE or FLOW
 * @param found yuan a year; null where the source said nothing
 * @param deviation percent of {@code found}, one decimal, with its sign; null where nothing can be said
 */
public record RevenueCheck(
        String source, @Nullable BigDecimal found, @Nullable BigDecimal deviation, Light light) {

    public enum Light {
        GREEN,
        AMBER,
        RED,
        NONE
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> SOURCES = List.of("TAX", "INVOICE", "FLOW");

    /** What the facts of a case know of a year's revenue, by source; takings are known by the month. */
    public static Map<String, BigDecimal> found(Map<String, Object> facts) {
        Map<String, BigDecimal> found = new HashMap<>();
        put(found, "TAX", facts.get("declaredRevenue12m"), BigDecimal.ONE);
        put(found, "INVOICE", facts.get("invoiceTotal12m"), BigDecimal.ONE);
        put(found, "FLOW", facts.get("merchantMonthlyAverage"), BigDecimal.valueOf(12));
        return found;
    }

    private static void put(Map<String, BigDecimal> found, String source, @Nullable Object value, BigDecimal times) {
        if (value instanceof Number number) {
            found.put(source, new BigDecimal(number.toString()).multiply(times));
        }
    }

    /** @param stated yuan a year; null while nothing is typed */
    public static List<RevenueCheck> of(
            @Nullable BigDecimal stated, Map<String, BigDecimal> found, Map<String, RevenueLimit> limits) {
        List<RevenueCheck> checks = new ArrayList<>();
        for (String source : SOURCES) {
            checks.add(check(source, stated, found.get(source), limits.get(source)));
        }
        return checks;
    }

    private static RevenueCheck check(
            String source, @Nullable BigDecimal stated, @Nullable BigDecimal found, @Nullable RevenueLimit limit) {
        if (stated == null || found == null || limit == null) {
            return new RevenueCheck(source, found, null, Light.NONE);
        }
        if (found.signum() == 0) {
            // any against nothing is all, as in D19
            return new RevenueCheck(source, found, null, stated.signum() == 0 ? Light.GREEN : Light.RED);
        }
        BigDecimal exact = stated.subtract(found).multiply(HUNDRED).divide(found, 6, RoundingMode.HALF_UP);
        BigDecimal off = exact.abs();
        Light light = off.compareTo(limit.redAbove()) > 0
                ? Light.RED
                : off.compareTo(limit.amberAbove()) > 0 ? Light.AMBER : Light.GREEN;
        return new RevenueCheck(source, found, exact.setScale(1, RoundingMode.HALF_UP), light);
    }
}
