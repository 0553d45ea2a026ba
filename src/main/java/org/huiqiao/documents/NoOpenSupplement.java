package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Nothing has been sent back. */
public class NoOpenSupplement extends Refused {

    NoOpenSupplement() {
        super();
    }
}
