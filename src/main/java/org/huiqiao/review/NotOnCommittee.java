package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Only those who were convened vote. */
public class NotOnCommittee extends Refused {

    NotOnCommittee() {
        super();
    }
}
