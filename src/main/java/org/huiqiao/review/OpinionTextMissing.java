package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Every conclusion states its grounds (domain 1.1). */
public class OpinionTextMissing extends Refused {

    OpinionTextMissing() {
        super();
    }
}
