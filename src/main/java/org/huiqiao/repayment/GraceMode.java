package org.huiqiao.repayment;

/** What the days of grace mean to one who pays after them (domain 4.0). */
public enum GraceMode {
    /** they are forgiven only to one who pays within them: penalty runs from the due date */
    WAIVE,
    /** they are forgiven to everyone: penalty runs from their end */
    DEFER
}
