package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** The method is the product's, but not over so long a term (D24). */
public class MethodNotForTerm extends Refused {

    MethodNotForTerm(int months) {
        super(months);
    }
}
