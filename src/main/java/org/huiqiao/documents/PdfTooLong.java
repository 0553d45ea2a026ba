package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A PDF may have so many pages. */
public class PdfTooLong extends Refused {
    PdfTooLong(int pages) {
        super(pages);
    }
}
