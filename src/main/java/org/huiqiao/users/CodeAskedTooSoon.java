package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.huiqiao.common.RetryLater;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A phone gets one code a minute. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class CodeAskedTooSoon extends Refused implements RetryLater {

    private final long seconds;

    CodeAskedTooSoon(long seconds) {
        super(seconds);
        this.seconds = seconds;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
