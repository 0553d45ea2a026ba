package org.huiqiao.facility;

import org.huiqiao.common.Refused;

/** The application has no limit. */
public class NoSuchFacility extends Refused {

    public NoSuchFacility(String applicationId) {
        super(applicationId);
    }
}
