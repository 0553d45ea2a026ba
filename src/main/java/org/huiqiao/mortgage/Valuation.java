package org.huiqiao.mortgage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** An online price (网络询价). */
public record Valuation(
        Money low, Money average, Money high, @Nullable BigDecimal confidence, LocalDate valuedOn) {}
