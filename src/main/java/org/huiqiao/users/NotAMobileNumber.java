package org.huiqiao.users;

import org.huiqiao.common.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.UNPROCESSABLE_ENTITY)
public class NotAMobileNumber extends Refused {}
