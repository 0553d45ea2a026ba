package org.huiqiao.inbox.clients;

import org.huiqiao.common.Refused;

public class QuietHours extends Refused {

    QuietHours(int from, int until) {
        super(from, until);
    }
}
