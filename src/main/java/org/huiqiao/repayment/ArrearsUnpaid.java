package org.huiqiao.repayment;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** What is overdue is paid before anything is repaid early (domain 4.0). */
public class ArrearsUnpaid extends Refused {

    ArrearsUnpaid(Money arrears) {
        super(arrears);
    }
}
