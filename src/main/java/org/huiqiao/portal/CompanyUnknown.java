package org.huiqiao.portal;

import org.huiqiao.common.Refused;

/** The business registry has nobody under this code. */
public class CompanyUnknown extends Refused {

    CompanyUnknown(String creditCode) {
        super(creditCode);
    }
}
