package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** Since the task was taken its holder has acted in another duty of the case (商业银行法 35): it can be given back. */
public class OtherDutyDone extends Refused {

    OtherDutyDone(String name) {
        super(name);
    }
}
