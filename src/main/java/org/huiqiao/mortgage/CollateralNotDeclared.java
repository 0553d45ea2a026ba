package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** No property was offered for this application. */
public class CollateralNotDeclared extends Refused {

    public CollateralNotDeclared(String applicationId) {
        super(applicationId);
    }
}
