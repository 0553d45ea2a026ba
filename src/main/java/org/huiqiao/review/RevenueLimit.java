package org.huiqiao.review;

import java.math.BigDecimal;

/** In percent of what the source says. */
public record RevenueLimit(BigDecimal amberAbove, BigDecimal redAbove) {}
