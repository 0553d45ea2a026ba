package org.huiqiao.guarantee;

public enum GuaranteeStatus {
    /** The track is chosen, the guarantor knows nothing yet. */
    OPENED,
    PENDING,
    NEED_MORE_MATERIAL,
    DECLINED,
    INTENT,
    PREMIUM_DUE,
    PREMIUM_PAID,
    ISSUED,
    /** The letter was compared with the approval by a person. */
    VERIFIED,
    CANCELLED;

    boolean isFinal() {
        return this == DECLINED || this == CANCELLED;
    }
}
