package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A verdict on something that was not asked for. */
public class ItemNotNamed extends Refused {

    ItemNotNamed(String docCodes) {
        super(docCodes);
    }
}
