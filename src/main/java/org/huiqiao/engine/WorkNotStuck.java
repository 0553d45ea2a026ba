package org.huiqiao.engine;

import org.huiqiao.common.Refused;

/** It runs again, or somebody has seen to it already. */
public class WorkNotStuck extends Refused {

    public WorkNotStuck() {
        super();
    }
}
