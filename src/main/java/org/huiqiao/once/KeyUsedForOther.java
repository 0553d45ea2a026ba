package org.huiqiao.once;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** This key was used for a request with another content. */
@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class KeyUsedForOther extends Refused {}
