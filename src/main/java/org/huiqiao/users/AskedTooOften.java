package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One address has had its share of this minute. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class AskedTooOften extends Refused {

    private final long seconds;

    AskedTooOften(long seconds) {
        super(seconds);
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }
}
