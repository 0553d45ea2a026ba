package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Nothing there that could be judged. */
public class DocumentStillMissing extends Refused {

    DocumentStillMissing(String docCode) {
        super(docCode);
    }
}
