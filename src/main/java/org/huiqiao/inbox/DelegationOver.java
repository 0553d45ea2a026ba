package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The task was taken for a colleague, and that is over: it can be given back, not done. */
public class DelegationOver extends Refused {

    DelegationOver(String name) {
        super(name);
    }
}
