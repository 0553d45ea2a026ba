package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Only the bank asks for documents and judges them. */
public class CheckedByCustomer extends Refused {

    CheckedByCustomer() {
        super();
    }
}
