package org.huiqiao.mortgage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the registry says of an order, by callback or when asked. {@code at} is the registry's own time of it, or,
 * where it gives none, the time it was heard. {@code amountWan} is in 万元 (domain 7.7: zqse).
 */
public record RegistryReport(
        String orderNo,
        RegistryState state,
        List<String> items,
        @Nullable String reason,
        @Nullable String certificateNo,
        @Nullable BigDecimal amountWan,
        @Nullable Integer rank,
        @Nullable Instant registeredAt,
        Instant at) {

    public RegistryReport {
        items = List.copyOf(items);
    }

    /** A report that has nothing to it but its state. */
    public static RegistryReport of(String orderNo, RegistryState state, Instant at) {
        return new RegistryReport(orderNo, state, List.of(), null, null, null, null, null, at);
    }

    @Nullable
    Money certificateClaim() {
        return amountWan == null ? null : Money.wan(amountWan.toPlainString());
    }

    boolean isFinal() {
        return state == RegistryState.DONE || state == RegistryState.REJECTED || state == RegistryState.CANCELLED;
    }

    String itemList() {
        return String.join("\n", items);
    }
}
