package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The property was appraised, or is being registered; another one is not put in its place. */
public class CollateralAlreadyAppraised extends Refused {

    public CollateralAlreadyAppraised(String certNo) {
        super(certNo);
    }
}
