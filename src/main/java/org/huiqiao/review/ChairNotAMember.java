package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The chair is one of those who vote. */
public class ChairNotAMember extends Refused {

    ChairNotAMember() {
        super();
    }
}
