package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Too old for what it would be used for. */
public class KeptDocumentExpired extends Refused {

    public KeptDocumentExpired(String fileName) {
        super(fileName);
    }
}
