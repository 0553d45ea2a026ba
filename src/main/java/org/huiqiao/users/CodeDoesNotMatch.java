package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** The code is wrong, used, tried too often or older than five minutes. */
public class CodeDoesNotMatch extends Refused {

    CodeDoesNotMatch(int triesLeft) {
        super(triesLeft);
    }
}
