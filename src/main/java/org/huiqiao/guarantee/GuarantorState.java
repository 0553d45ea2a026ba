package org.huiqiao.guarantee;

/** In the guarantor's words. */
public enum GuarantorState {
    PENDING,
    NEED_MORE_MATERIAL,
    DECLINED,
    /** 担保意向函 */
    INTENT,
    PREMIUM_DUE,
    PREMIUM_PAID,
    /** 放款通知书 */
    ISSUED,
    CANCELLED
}
