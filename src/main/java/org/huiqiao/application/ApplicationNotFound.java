package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** There is no such application for whoever asks; what a person may not see does not exist. */
public class ApplicationNotFound extends Refused {

    public ApplicationNotFound(String applicationId) {
        super(applicationId);
    }
}
