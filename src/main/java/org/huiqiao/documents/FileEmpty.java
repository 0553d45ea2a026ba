package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Nothing was uploaded. */
public class FileEmpty extends Refused {

    FileEmpty() {
        super();
    }
}
