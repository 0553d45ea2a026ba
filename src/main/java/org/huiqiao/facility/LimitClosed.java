package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** The limit has ended. */
public class LimitClosed extends Refused {

    public LimitClosed() {
        super();
    }
}
