package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** 双人面签 takes two people. */
public class OnePersonInBothSeats extends Refused {

    OnePersonInBothSeats() {
        super();
    }
}
