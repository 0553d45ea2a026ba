package org.huiqiao.inbox.clients;

import org.huiqiao.common.Refused;

public class RemindersUsedUp extends Refused {

    RemindersUsedUp(int most) {
        super(most);
    }
}
