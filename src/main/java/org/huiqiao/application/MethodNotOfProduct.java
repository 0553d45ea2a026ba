package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The product is not repaid in this way (D24). */
public class MethodNotOfProduct extends Refused {

    MethodNotOfProduct(String method) {
        super(method);
    }
}
