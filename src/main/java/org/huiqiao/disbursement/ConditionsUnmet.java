package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** 民法典 402, D22: no money while a condition is open. */
public class ConditionsUnmet extends Refused {

    public ConditionsUnmet(String codes) {
        super(codes);
    }
}
