package org.huiqiao.once;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The act was done; what was answered then is not known, for its node ended in between. */
@ResponseStatus(HttpStatus.CONFLICT)
public class AnswerLost extends Refused {}
