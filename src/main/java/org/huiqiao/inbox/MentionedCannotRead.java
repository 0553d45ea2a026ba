package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** A mention opens no case to somebody who may not read it. */
public class MentionedCannotRead extends Refused {
    MentionedCannotRead(String staffId) {
        super(staffId);
    }
}
