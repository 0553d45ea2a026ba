package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The result stands. */
public class VotingIsOver extends Refused {

    VotingIsOver() {
        super();
    }
}
