package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** Damaged, or locked with a password. */
public class FileUnreadable extends Refused {

    FileUnreadable() {
        super();
    }
}
