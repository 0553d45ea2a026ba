package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Whoever stops a session or judges it says why. */
public class FaceSignReasonMissing extends Refused {

    FaceSignReasonMissing() {
        super();
    }
}
