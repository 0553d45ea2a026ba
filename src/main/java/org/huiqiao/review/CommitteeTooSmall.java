package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** A committee is odd in number and has its minimum (domain 1.10). */
public class CommitteeTooSmall extends Refused {

    CommitteeTooSmall(int minimum) {
        super(minimum);
    }
}
