package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Not on the list of this case, or not among the items that were sent back. */
public class DocumentNotAsked extends Refused {

    DocumentNotAsked(String docCode) {
        super(docCode);
    }
}
