package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** It runs again, or somebody has seen to it already. */
public class WorkNotStuck extends Refused {

    WorkNotStuck() {
        super();
    }
}
