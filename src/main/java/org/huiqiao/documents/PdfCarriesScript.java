package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A PDF that can act is not a document. */
public class PdfCarriesScript extends Refused {

    PdfCarriesScript() {
        super();
    }
}
