package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** Money has left or may have left under this draw, so its limit cannot be given back. */
public class LimitDrawn extends Refused {

    public LimitDrawn(String drawNo) {
        super(drawNo);
    }
}
