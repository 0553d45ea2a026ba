package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Longer than the product allows. */
public class TermAboveProduct extends Refused {

    TermAboveProduct(int largestMonths) {
        super(largestMonths);
    }
}
