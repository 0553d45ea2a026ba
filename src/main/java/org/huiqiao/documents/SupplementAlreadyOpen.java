package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** 一次性告知: the list is told once; nothing is added while the customer works on it. */
public class SupplementAlreadyOpen extends Refused {

    SupplementAlreadyOpen(int roundNo) {
        super(roundNo);
    }
}
