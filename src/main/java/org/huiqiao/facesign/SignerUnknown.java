package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** This person was not invited to sign. */
public class SignerUnknown extends Refused {

    SignerUnknown() {
        super();
    }
}
