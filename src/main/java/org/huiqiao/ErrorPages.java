package org.huiqiao;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.huiqiao.common.Refused;
import org.huiqiao.common.RetryLater;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever goes wrong in a request ends here, for every module: a page for people, a problem document for the API. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private final MessageSource messages;
    private final FaultNumbers faults;

    ErrorPages(MessageSource messages, FaultNumbers faults) {
        this.messages = messages;
        this.faults = faults;
    }

    /** 422: what was typed cannot be right. 409: it is right, but the case does not allow it now.
     * A refusal that carries a {@code @ResponseStatus} has its own. */
    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        @Nullable String text = messages.getMessage(refused.messageKey(), refused.args(), null, locale);
        if (refused instanceof RetryLater later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(later.seconds()));
        }
        return page(statusOf(refused), request, refused).saying(text).answer(request, response);
    }

    private static int statusOf(Refused refused) {
        @Nullable
        ResponseStatus own = AnnotatedElementUtils.findMergedAnnotation(refused.getClass(), ResponseStatus.class);
        if (own != null) {
            return own.code().value();
        }
        // common knows no state: what it refuses is what was typed
        return refused.getClass().getPackage() == Refused.class.getPackage() ? 422 : 409;
    }

    @ExceptionHandler
    Object faster(
            OptimisticLockingFailureException e,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        String text = messages.getMessage("layout.error.faster", null, locale);
        return page(409, request, e).saying(text).answer(request, response);
    }

    @ExceptionHandler({HttpMessageConversionException.class, TypeMismatchException.class})
    Object unreadable(Exception e, HttpServletRequest request, HttpServletResponse response) {
        return page(400, request, e).answer(request, response);
    }

    /** The database is away: nothing was done, and it is worth trying again. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    Object away(Exception e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        return page(503, request, e).answer(request, response);
    }

    @ExceptionHandler
    Object other(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws Exception {
        if (e instanceof AccessDeniedException
                || e instanceof AuthenticationException
                || e instanceof AsyncRequestNotUsableException) {
            throw e;
        }
        if (e instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            ErrorPage page = page(answer.getStatusCode().value(), request, e);
            return (e instanceof BindException bind ? page.listing(bind, messages, locale) : page)
                    .answer(request, response);
        }
        return page(500, request, e).answer(request, response);
    }

    /** Errors that were raised outside a controller: by the security filters, by the container. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return page(status, request, cause instanceof Throwable thrown ? thrown : null)
                .answer(request, response);
    }

    private ErrorPage page(int status, HttpServletRequest request, @Nullable Throwable cause) {
        return ErrorPage.of(status, request).numbered(faults.record(status, request, cause));
    }
}
