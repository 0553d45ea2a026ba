package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** This session is held online. */
public class VisitNotNeeded extends Refused {

    VisitNotNeeded() {
        super();
    }
}
