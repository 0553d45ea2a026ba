package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** Unfreezing needs at least the level of whoever froze (domain 1.12). */
public class UnfreezeAboveAuthority extends Refused {

    public UnfreezeAboveAuthority(String freezer) {
        super(freezer);
    }
}
