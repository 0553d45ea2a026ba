package org.huiqiao.facility;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** The planned principal is not the loan, or the instalments are not numbered 1, 2, 3 … */
public class ScheduleDoesNotAddUp extends Refused {

    public ScheduleDoesNotAddUp(Money planned, Money principal) {
        super(planned, principal);
    }
}
