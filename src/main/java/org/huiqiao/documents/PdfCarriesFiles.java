package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A PDF with files inside hides what nobody checks. */
public class PdfCarriesFiles extends Refused {

    PdfCarriesFiles() {
        super();
    }
}
