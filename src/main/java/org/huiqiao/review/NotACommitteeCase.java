package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** D18 gives this case to an approver, not to the committee. */
public class NotACommitteeCase extends Refused {

    NotACommitteeCase() {
        super();
    }
}
