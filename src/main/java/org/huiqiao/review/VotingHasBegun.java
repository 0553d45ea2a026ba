package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Members are not changed once someone has voted. */
public class VotingHasBegun extends Refused {

    VotingHasBegun() {
        super();
    }
}
