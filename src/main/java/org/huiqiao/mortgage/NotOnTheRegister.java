package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** There is no registered mortgage. */
public class NotOnTheRegister extends Refused {

    public NotOnTheRegister(String reference, RegistrationStatus status) {
        super(reference, status);
    }
}
