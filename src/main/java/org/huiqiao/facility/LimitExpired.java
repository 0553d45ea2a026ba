package org.huiqiao.facility;

import java.time.LocalDate;
import org.huiqiao.common.Refused;

/** The limit may be drawn until its last day only. */
public class LimitExpired extends Refused {

    public LimitExpired(LocalDate validTo) {
        super(validTo);
    }
}
