package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** The bank fetches it itself and must not ask for it (D21, source API). */
public class DocumentComesFromSource extends Refused {

    DocumentComesFromSource(String docCode) {
        super(docCode);
    }
}
