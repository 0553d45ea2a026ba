package org.huiqiao.disbursement;

import java.util.EnumSet;
import java.util.Set;

public enum PaymentStatus {
    INSTRUCTED,
    CHECKED,
    APPROVED,
    SENDING,
    UNKNOWN,
    PAID,
    REJECTED,
    RETURNED,
    CANCELLED;

    private static final Set<PaymentStatus> UNSENT = EnumSet.of(INSTRUCTED, CHECKED, APPROVED);

    boolean isUnsent() {
        return UNSENT.contains(this);
    }

    /** Sent, and the bank has not said what became of it. */
    boolean isInFlight() {
        return this == SENDING || this == UNKNOWN;
    }

    /** The bank confirmed that the payee has no money. */
    boolean isConfirmedFailure() {
        return this == REJECTED || this == RETURNED;
    }

    void requireMoneyHere() {
        if (isInFlight() || this == PAID) {
            throw new MoneyAlreadyLeft(this);
        }
    }
}
