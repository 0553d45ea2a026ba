package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** What was asked does not fit the status of the application. */
public class NotInThisStatus extends Refused {

    NotInThisStatus(String applicationId, ApplicationStatus status, ApplicationStatus wanted) {
        super(applicationId, status, wanted);
    }
}
