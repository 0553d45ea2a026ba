package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Every named item has to come back. */
public class SupplementIncomplete extends Refused {

    SupplementIncomplete(String docCodes) {
        super(docCodes);
    }
}
