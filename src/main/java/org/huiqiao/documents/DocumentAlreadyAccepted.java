package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** An accepted document is not replaced unless it is named in a supplement. */
public class DocumentAlreadyAccepted extends Refused {

    DocumentAlreadyAccepted(String docCode) {
        super(docCode);
    }
}
