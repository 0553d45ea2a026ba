package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** It was decided not to apply again, or the mortgage was released. */
public class RegistrationGivenUp extends Refused {

    public RegistrationGivenUp(String reference) {
        super(reference);
    }
}
