package org.huiqiao.inbox;

import org.huiqiao.common.Refused;

/** The customer hears from his manager or from the lead of the office, from nobody else. */
public class NotYoursToTell extends Refused {
    NotYoursToTell() {
        super();
    }
}
