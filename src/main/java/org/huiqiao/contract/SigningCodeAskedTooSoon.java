package org.huiqiao.contract;

import org.huiqiao.common.Refused;

/** A case gets one signing code a minute. */
public class SigningCodeAskedTooSoon extends Refused {

    SigningCodeAskedTooSoon(long seconds) {
        super(seconds);
    }
}
