package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A case is sent back with a list or not at all. */
public class SupplementListEmpty extends Refused {

    SupplementListEmpty() {
        super();
    }
}
