package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Not in the box of this business, or not any more. */
public class KeptDocumentGone extends Refused {

    public KeptDocumentGone() {
        super();
    }
}
