package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** What everybody watches nobody watches. */
public class TooManyWatched extends Refused {

    TooManyWatched(int most) {
        super(most);
    }
}
