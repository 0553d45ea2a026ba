package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** One member, one vote. */
public class VoteAlreadyCast extends Refused {

    VoteAlreadyCast() {
        super();
    }
}
