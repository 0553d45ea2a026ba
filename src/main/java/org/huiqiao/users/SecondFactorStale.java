package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The act needs a second factor that was given a moment ago. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public class SecondFactorStale extends Refused {

    /** @param minutes how long one that was given counts */
    public SecondFactorStale(long minutes) {
        super(minutes);
    }
}
