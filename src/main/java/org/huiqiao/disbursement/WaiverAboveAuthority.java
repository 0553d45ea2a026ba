package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;
import org.huiqiao.users.Role;

/** A condition is waived by the level that set it, or a higher one. */
public class WaiverAboveAuthority extends Refused {

    public WaiverAboveAuthority(String code, Role level) {
        super(code, level);
    }
}
