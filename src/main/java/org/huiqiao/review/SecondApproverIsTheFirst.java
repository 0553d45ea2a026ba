package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** DUAL (D18) takes two people. */
public class SecondApproverIsTheFirst extends Refused {

    SecondApproverIsTheFirst() {
        super();
    }
}
