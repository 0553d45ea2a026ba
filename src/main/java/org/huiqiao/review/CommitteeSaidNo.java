package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** The chair may veto a yes but cannot turn a no into a yes (domain 1.1). */
public class CommitteeSaidNo extends Refused {

    CommitteeSaidNo() {
        super();
    }
}
