package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** A supplement names what is asked for. */
public class ItemsMissing extends Refused {

    ItemsMissing() {
        super();
    }
}
