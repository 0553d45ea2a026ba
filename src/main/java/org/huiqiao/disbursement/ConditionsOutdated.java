package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Conditions hold for the day they were checked, as the property search does (domain 1.12). */
public class ConditionsOutdated extends Refused {

    public ConditionsOutdated(String checkedOn) {
        super(checkedOn);
    }
}
