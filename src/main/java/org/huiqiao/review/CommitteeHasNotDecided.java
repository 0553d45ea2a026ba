package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The chair signs what the committee decided, not before. */
public class CommitteeHasNotDecided extends Refused {

    CommitteeHasNotDecided() {
        super();
    }
}
