package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** An approver may reduce, never exceed the computed limit (D15). */
public class AmountAboveLimit extends Refused {

    AmountAboveLimit(Money limit) {
        super(limit);
    }
}
