package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** No picture can be made of this file or page; whoever needs it saves the file. */
public class NotToBeShown extends Refused {
    NotToBeShown() {
        super();
    }
}
