package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Not of a kind that may be kept, not current, or not the customer's own. */
public class DocumentNotKeepable extends Refused {

    DocumentNotKeepable(String docCode) {
        super(docCode);
    }
}
