package org.huiqiao.mortgage;

public enum Verification {
    MATCHED,
    AMOUNT_DIFFERS,
    RANK_DIFFERS,
    TERM_DIFFERS,
    SEIZED,
    NOT_FOUND
}
