package org.huiqiao.disbursement;

import java.time.Instant;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** A payment instruction as pages show it. */
public record PaymentAttempt(
        String bankReference,
        int attempt,
        PaymentMode mode,
        Money amount,
        Payee payee,
        PaymentStatus status,
        boolean fourEyes,
        String contentHash,
        Hand instructed,
        @Nullable Hand checked,
        @Nullable Hand approved,
        @Nullable Instant sentAt,
        @Nullable String coreSerial,
        @Nullable String reason,
        @Nullable Instant settledAt) {}
