package org.huiqiao.facility;

import org.huiqiao.common.Money;
import org.huiqiao.common.Refused;

/** 可用额度不足. */
public class LimitExceeded extends Refused {

    public LimitExceeded(Money asked, Money available) {
        super(asked, available);
    }
}
