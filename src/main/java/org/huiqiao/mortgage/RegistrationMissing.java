package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** Nothing was filed with the registry for this application. */
public class RegistrationMissing extends Refused {

    public RegistrationMissing(String applicationId) {
        super(applicationId);
    }
}
