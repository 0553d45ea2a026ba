package org.huiqiao.application;

import org.huiqiao.common.Refused;

/** Collateral and guarantors have to agree anew (民法典 391, 695), which a person arranges. */
public class SecuredLoanNotRenewed extends Refused {

    SecuredLoanNotRenewed() {}
}
