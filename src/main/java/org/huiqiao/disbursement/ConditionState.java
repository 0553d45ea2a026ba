package org.huiqiao.disbursement;

/** What D22 says of a condition; WAIVED is what a person made of a WAIVABLE one. */
public enum ConditionState {
    MET,
    NOT_MET,
    WAIVABLE,
    WAIVED
}
