package org.huiqiao.repayment;

/** What a loan does with the days before its repayment day (domain 4.6); the product says which. */
public enum Stub {
    /** they make the first period longer, with interest by days on the whole balance */
    LONG_FIRST_PERIOD,
    /** their interest alone is due on the first repayment day, then regular instalments follow */
    INTEREST_FIRST
}
