package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A case holds so many files. */
public class TooManyFiles extends Refused {

    TooManyFiles(int limit) {
        super(limit);
    }
}
