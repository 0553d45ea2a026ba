package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The filing already has another order number: two applications may lie with the registry. */
public class FiledUnderAnotherOrder extends Refused {

    public FiledUnderAnotherOrder(String reference, String orderNo) {
        super(reference, orderNo);
    }
}
