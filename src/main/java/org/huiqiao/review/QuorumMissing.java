package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Too few have voted for a result. */
public class QuorumMissing extends Refused {

    QuorumMissing(int attended, int members) {
        super(attended, members);
    }
}
