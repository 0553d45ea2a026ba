package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** A signature in person has its record of the visit. */
public class VisitNotRecorded extends Refused {

    VisitNotRecorded() {
        super();
    }
}
