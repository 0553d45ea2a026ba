package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.huiqiao.common.IncidentNumber;
import org.huiqiao.users.StaffSignIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How a request is turned away: problem documents for machines, pages for people. */
class Doorkeeper {

    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    void problem401(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        if (why instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(StaffSignIn.WINDOW.toSeconds()));
            problem(response, 429, "Too Many Requests");
        } else if (why instanceof StaffAuthentication.SecondFactorAbsent) {
            problem(response, 401, "Unauthorized", StepUpAnswers.PROBLEM.toString());
        } else {
            problem(response, 401, "Unauthorized");
        }
    }

    void problem403(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        problem(response, 403, "Forbidden");
    }

    /** 403: this post does nothing without a second factor, and its holder has none. */
    void secondFactorMissing(HttpServletResponse response) throws IOException {
        problem(response, 403, "Forbidden", "urn:huiqiao:problem:second-factor-not-enrolled");
    }

    /** Whoever is half in is led to the other half. */
    void otherHalf(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof HalfSignedIn) {
            response.sendRedirect(StaffEntrance.SECOND);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** Addresses that no rule names look the same whether or not something lies behind them. */
    void notThere(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    void deniedOrNotThere(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean known = path.startsWith("/my") || why instanceof CsrfException;
        response.sendError(known ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    /** Shows the form again with what was typed; the reason is in the request, not in the address. */
    AuthenticationFailureHandler backTo(String page) {
        return (request, response, why) -> {
            boolean locked = why instanceof LockedException;
            response.setStatus(locked ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
            if (locked) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(StaffSignIn.WINDOW.toSeconds()));
            }
            request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, why);
            request.getRequestDispatcher(page).forward(request, response);
        };
    }

    private static void problem(HttpServletResponse response, int status, String title) throws IOException {
        problem(response, status, title, "about:blank");
    }

    private static void problem(HttpServletResponse response, int status, String title, String type)
            throws IOException {
        response.setStatus(status);
        response.setCharacterEncoding("UTF-8");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        String number = IncidentNumber.next(LocalDate.now(ZoneId.of("Asia/Shanghai")));
        LOG.info("Incident {}: {} at the door", number, status);
        response.getWriter()
                .write("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"incident\":\"%s\"}"
                        .formatted(type, title, status, number));
    }
}
