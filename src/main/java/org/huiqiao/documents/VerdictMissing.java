package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Each item that came back gets a verdict. */
public class VerdictMissing extends Refused {

    VerdictMissing(String docCodes) {
        super(docCodes);
    }
}
