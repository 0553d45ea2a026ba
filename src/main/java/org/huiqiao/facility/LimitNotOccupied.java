package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** A payment needs a draw that has reserved its amount under the limit (D22 LIMIT_AVAILABLE). */
public class LimitNotOccupied extends Refused {

    public LimitNotOccupied(String drawNo) {
        super(drawNo);
    }
}
