package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The property was not searched, or not found on the register. */
public class SearchMissing extends Refused {

    public SearchMissing(String applicationId) {
        super(applicationId);
    }
}
