package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** An application with other terms lies with the registry; it is answered or withdrawn first. */
public class FilingUnderWay extends Refused {

    public FilingUnderWay(String reference) {
        super(reference);
    }
}
