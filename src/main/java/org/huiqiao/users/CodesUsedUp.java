package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.huiqiao.common.RetryLater;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A phone gets only so many codes a day. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class CodesUsedUp extends Refused implements RetryLater {

    private final long seconds;

    CodesUsedUp(long seconds) {
        this.seconds = seconds;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
