package org.huiqiao.limits;

import org.huiqiao.common.Refused;
import org.huiqiao.common.RetryLater;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Whoever asks has had their share. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class AskedTooOften extends Refused implements RetryLater {

    private final long seconds;

    AskedTooOften(long seconds) {
        super(seconds);
        this.seconds = seconds;
    }

    @Override
    public long seconds() {
        return seconds;
    }
}
