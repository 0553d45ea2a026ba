package org.huiqiao.application;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such application for whoever asks; what a person may not see does not exist. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ApplicationNotFound extends Refused {

    public ApplicationNotFound(String applicationId) {
        super(applicationId);
    }
}
