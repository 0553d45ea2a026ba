package org.huiqiao.disbursement;

/** WAIVABLE: nothing stands against the payout that somebody may not waive. */
public enum ConditionsOutcome {
    MET,
    WAIVABLE,
    NOT_MET
}
