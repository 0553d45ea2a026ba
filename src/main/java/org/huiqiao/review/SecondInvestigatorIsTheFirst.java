package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** 双人调查 takes two people. */
public class SecondInvestigatorIsTheFirst extends Refused {

    SecondInvestigatorIsTheFirst() {
        super();
    }
}
