package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;
import org.huiqiao.users.Role;

/** The act belongs to a post of the disbursement centre (domain 1.11). */
public class DisbursementPostOnly extends Refused {

    public DisbursementPostOnly(Role post) {
        super(post);
    }
}
