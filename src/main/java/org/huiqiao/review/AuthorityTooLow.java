package org.huiqiao.review;

import org.huiqiao.common.Refused;

/** D18: the exposure is above what this approver may decide. */
public class AuthorityTooLow extends Refused {

    AuthorityTooLow(AuthorityLevel level) {
        super(level);
    }
}
