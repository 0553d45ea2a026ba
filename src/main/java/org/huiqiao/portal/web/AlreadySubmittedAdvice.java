package org.huiqiao.portal.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AlreadySubmittedAdvice {

    @ExceptionHandler
    String toProgress(AlreadySubmitted submitted) {
        return "redirect:/my/applications/" + submitted.applicationId;
    }
}
