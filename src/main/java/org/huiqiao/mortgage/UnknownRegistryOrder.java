package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The registry's order belongs to no filing of this application. */
public class UnknownRegistryOrder extends Refused {

    public UnknownRegistryOrder(String orderNo) {
        super(orderNo);
    }
}
