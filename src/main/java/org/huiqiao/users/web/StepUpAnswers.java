package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqiao.users.SecondFactorStale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** An act wants a fresh second factor: a page that asks for it and then does the act, a problem document for machines. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StepUpAnswers {

    static final URI PROBLEM = URI.create("urn:huiqiao:problem:second-factor-required");

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "_once", SessionStepUp.CODE, SessionStepUp.PASSKEY);

    private final MessageSource messages;
    private final PasskeyDoor passkeys;

    StepUpAnswers(MessageSource messages, PasskeyDoor passkeys) {
        this.messages = messages;
        this.passkeys = passkeys;
    }

    @ExceptionHandler
    Object stale(SecondFactorStale stale, HttpServletRequest request, Locale locale) {
        if (request.getRequestURI().startsWith("/api/")) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.FORBIDDEN, messages.getMessage(stale.messageKey(), stale.args(), locale));
            problem.setType(PROBLEM);
            problem.setTitle("A fresh second factor is required");
            problem.setProperty("header", SignInDetails.FACTOR);
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        List<StepUpPage.Typed> typed = request.getParameterMap().entrySet().stream()
                .filter(sent -> !NOT_TYPED.contains(sent.getKey()))
                .flatMap(StepUpAnswers::each)
                .toList();
        StepUpPage page = new StepUpPage(
                request.getRequestURI(),
                typed,
                (Long) stale.args()[0],
                request.getAttribute(SessionStepUp.WRONG) != null,
                passkeys.isOpen(request));
        return new ModelAndView("users/step-up", Map.of("page", page), HttpStatus.FORBIDDEN);
    }

    private static Stream<StepUpPage.Typed> each(Map.Entry<String, String[]> sent) {
        return Stream.of(sent.getValue()).map(value -> new StepUpPage.Typed(sent.getKey(), value));
    }
}
