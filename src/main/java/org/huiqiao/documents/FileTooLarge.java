package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** One file may be so many megabytes. */
public class FileTooLarge extends Refused {

    FileTooLarge(long megabytes) {
        super(megabytes);
    }
}
