package org.huiqiao.facesign;

import org.huiqiao.common.Refused;

/** The identity check has not asked for one. */
public class SecondDocumentNotNeeded extends Refused {

    SecondDocumentNotNeeded() {
        super();
    }
}
