package org.huiqiao.mortgage;

import org.huiqiao.common.Refused;

/** The register shows what stands against a mortgage on this property (D13, 民法典 399). */
public class TitleEncumbered extends Refused {

    public TitleEncumbered(String encumbrances) {
        super(encumbrances);
    }
}
