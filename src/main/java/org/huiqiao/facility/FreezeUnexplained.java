package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** Freezing and unfreezing carry a reason. */
public class FreezeUnexplained extends Refused {

    public FreezeUnexplained() {
        super();
    }
}
