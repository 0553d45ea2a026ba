package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Longer than this kind of borrower may borrow (D25). */
public class TermAboveBorrower extends Refused {

    TermAboveBorrower(int largestMonths) {
        super(largestMonths);
    }
}
