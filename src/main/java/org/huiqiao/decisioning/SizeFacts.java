package org.huiqiao.decisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** D03: revenue and assets in the unit of the 划型 standard (万元), and the class that its lowest level means. */
class SizeFacts implements Derivation {

    private static final List<String> SIZES = List.of("MICRO", "SMALL", "MEDIUM", "LARGE");
    private static final int WAN = 4;

    @Override
    public void derive(Known facts, LocalDate today) {
        facts.put("revenueWan", wan(facts.number("declaredRevenue12m")));
        facts.put("assetsWan", wan(facts.number("totalAssets")));
        facts.put("enterpriseSize", size(facts.number("sizeLevel")));
    }

    private static @Nullable BigDecimal wan(@Nullable BigDecimal yuan) {
        return yuan == null ? null : yuan.movePointLeft(WAN);
    }

    /** An indicator that nobody told makes the level negative: no class follows from the others alone. */
    private static @Nullable String size(@Nullable BigDecimal level) {
        return level == null || level.signum() < 0 ? null : SIZES.get(level.intValue());
    }
}
