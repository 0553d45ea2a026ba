package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** 商业银行法 35: nobody judges what they made, not in a second post either. */
public class ActedAsMaker extends Refused {

    ActedAsMaker(String name) {
        super(name);
    }
}
