package org.huiqiao.documents;

import org.huiqiao.common.Refused;

/** A picture may have so many megapixels. */
public class PictureTooLarge extends Refused {
    PictureTooLarge(int megapixels) {
        super(megapixels);
    }
}
