package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** No one has been called to vote. */
public class CommitteeNotConvened extends Refused {

    CommitteeNotConvened() {
        super();
    }
}
