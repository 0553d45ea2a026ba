package org.huiqiao.products;

import org.huiqiao.common.Refused;

/** No product has this code. */
public class ProductUnknown extends Refused {

    ProductUnknown(String code) {
        super(code);
    }
}
