package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** Registered is registered: it is released, not withdrawn (不动产登记暂行条例 15). */
public class AlreadyOnTheRegister extends Refused {

    public AlreadyOnTheRegister(String certificateNo) {
        super(certificateNo);
    }
}
