package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The registry is not waiting for material. */
public class NothingToSupply extends Refused {

    public NothingToSupply(String reference, RegistrationStatus status) {
        super(reference, status);
    }
}
