package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A view wants a short name, and nobody needs dozens of them. */
public class ViewNotSaved extends Refused {

    ViewNotSaved(int longestName, int most) {
        super(longestName, most);
    }
}
