package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** More than the product offers. */
public class AmountAboveProduct extends Refused {

    AmountAboveProduct(org.huiqiao.common.Money largest) {
        super(largest);
    }
}
