package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** A decline carries one of the codes of domain 1.2. */
public class ReasonCodeMissing extends Refused {

    ReasonCodeMissing() {
        super();
    }
}
