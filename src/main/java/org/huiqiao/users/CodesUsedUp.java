package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A phone gets five codes a day. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class CodesUsedUp extends Refused {}
