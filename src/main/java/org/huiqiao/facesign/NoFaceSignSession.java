package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** No face-sign has been arranged for this case. */
public class NoFaceSignSession extends Refused {

    NoFaceSignSession() {
        super();
    }
}
