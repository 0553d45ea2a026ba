package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A phone gets one code a minute. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
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
