package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** 双人见证: the witnesses are the two who hold the session. */
public class WitnessesNotTwo extends Refused {

    WitnessesNotTwo() {
        super();
    }
}
