package org.huiqiao.facility;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** The application already has a limit with other terms. */
public class LimitOpenedOtherwise extends Refused {

    public LimitOpenedOtherwise(Money limit, LocalDate validTo) {
        super(limit, validTo);
    }
}
