package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** Who may decide has not been determined (D18). */
public class AuthorityNotSet extends Refused {

    AuthorityNotSet() {
        super();
    }
}
