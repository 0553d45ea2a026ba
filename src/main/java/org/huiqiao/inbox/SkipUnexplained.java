package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Work is left out only for a reason that can be read later. */
public class SkipUnexplained extends Refused {

    SkipUnexplained() {
        super();
    }
}
