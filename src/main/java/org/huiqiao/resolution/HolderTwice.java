package org.huiqiao.resolution;

import org.huiqiao.common.Refused;

/** Each holder votes once. */
public class HolderTwice extends Refused {

    HolderTwice(String holder) {
        super(holder);
    }
}
