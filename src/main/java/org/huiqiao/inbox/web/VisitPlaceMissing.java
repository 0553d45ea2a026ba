package org.huiqiao.inbox.web;

import org.huiqiao.common.Refused;

/** A visit took place somewhere. */
class VisitPlaceMissing extends Refused {

    VisitPlaceMissing() {
        super();
    }
}
