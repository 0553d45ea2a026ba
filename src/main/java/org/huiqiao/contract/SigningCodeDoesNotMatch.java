package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** The signing code is wrong, used, tried too often, older than five minutes or of an earlier set. */
public class SigningCodeDoesNotMatch extends Refused {

    SigningCodeDoesNotMatch(int triesLeft) {
        super(triesLeft);
    }
}
