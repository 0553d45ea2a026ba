package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** An appraisal has a positive value and a report. */
public class AppraisalUnfounded extends Refused {

    public AppraisalUnfounded() {
        super();
    }
}
