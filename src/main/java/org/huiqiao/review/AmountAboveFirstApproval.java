package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** The second of two approvers may reduce further, no more. */
public class AmountAboveFirstApproval extends Refused {

    AmountAboveFirstApproval(Money first) {
        super(first);
    }
}
