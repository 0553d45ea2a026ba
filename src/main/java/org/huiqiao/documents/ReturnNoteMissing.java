package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Whoever sends an item back says why. */
public class ReturnNoteMissing extends Refused {

    ReturnNoteMissing(String docCode) {
        super(docCode);
    }
}
