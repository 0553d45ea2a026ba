package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** Nobody is questioned before every signer is known. */
public class IdentityStillOpen extends Refused {

    IdentityStillOpen(String names) {
        super(names);
    }
}
