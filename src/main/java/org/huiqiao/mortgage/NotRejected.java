package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** Only a rejected or cancelled registration is decided on again. */
public class NotRejected extends Refused {

    public NotRejected(String reference, RegistrationStatus status) {
        super(reference, status);
    }
}
