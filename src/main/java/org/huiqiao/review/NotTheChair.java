package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** A committee case is signed by its chair. */
public class NotTheChair extends Refused {

    NotTheChair() {
        super();
    }
}
