package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** No such document, or none that this person may know of. */
public class DocumentUnknown extends Refused {

    DocumentUnknown() {
        super();
    }
}
