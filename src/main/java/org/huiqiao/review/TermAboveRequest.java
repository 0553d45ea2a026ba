package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The term may be shortened only. */
public class TermAboveRequest extends Refused {

    TermAboveRequest(int months) {
        super(months);
    }
}
