package org.huiqiao.facility;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** A limit ends only when nothing is drawn under it. */
public class LimitInUse extends Refused {

    public LimitInUse(Money used) {
        super(used);
    }
}
