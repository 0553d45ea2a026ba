package org.huiqiao.once;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A key is 8 to 64 letters, digits, hyphens or underscores. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
public class KeyMalformed extends Refused {}
