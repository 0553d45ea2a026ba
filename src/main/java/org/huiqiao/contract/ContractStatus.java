package org.huiqiao.contract;

/** A set is prepared, then signed as a whole; either may be voided. */
public enum ContractStatus {
    PREPARED,
    SIGNED,
    VOIDED
}
