package org.huiqiao.once;

import org.huiqiao.common.Refused;
import org.huiqiao.common.RetryLater;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The same request is being dealt with at this moment. */
@ResponseStatus(HttpStatus.CONFLICT)
public class RequestUnderWay extends Refused implements RetryLater {

    @Override
    public long seconds() {
        return 2;
    }
}
