package org.huiqiao.users;

import org.huiqiao.common.Refused;

/** A phone gets one code a minute. */
public class CodeAskedTooSoon extends Refused {

    private final long seconds;

    CodeAskedTooSoon(long seconds) {
        super(seconds);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
