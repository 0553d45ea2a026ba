package org.huiqiao.users.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.huiqiao.users.Actor;
import org.huiqiao.users.factor.SecondFactors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The last step of every way in for staff: a new session id, the device known, and on to where they wanted to go. */
@Component
class StaffEntrance implements AuthenticationSuccessHandler {

    static final String SECOND = "/staff/login/second";
    /** On sessions that began with a sign-in: their posts are held against the records. */
    static final String SIGNED_IN = "staffSignedIn";

    private static final int IDLE_SECONDS = 15 * 60;

    private final SignedIn onwards = SignedIn.to("/staff/inbox", IDLE_SECONDS);
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final DeviceCookie devices;
    private final SecondFactors factors;
    private final Clock clock;

    StaffEntrance(DeviceCookie devices, SecondFactors factors, Clock clock) {
        this.devices = devices;
        this.factors = factors;
        this.clock = clock;
    }

    /** After the password. */
    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(IDLE_SECONDS);
        session.setAttribute(SIGNED_IN, true);
        if (authentication instanceof HalfSignedIn) {
            response.sendRedirect(SECOND);
            return;
        }
        devices.leave(request, response, authentication.getName());
        onwards.onAuthenticationSuccess(request, response, authentication);
    }

    /** After the second factor, or a passkey alone. */
    void enter(HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws ServletException, IOException {
        renew(request, response, new ActorAuthentication(actor, clock.instant()));
        onAuthenticationSuccess(request, response, current());
    }

    /** After somebody else, whom the bank trusts, has said who it is. */
    void enterOnWordOf(HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws ServletException, IOException {
        renew(request, response, factors.has(actor.id()) ? new HalfSignedIn(actor) : new ActorAuthentication(actor));
        onAuthenticationSuccess(request, response, current());
    }

    /** The person behind this request has just given a second factor. */
    void freshen(HttpServletRequest request, HttpServletResponse response, Actor actor) {
        save(request, response, new ActorAuthentication(actor, clock.instant()));
    }

    private void renew(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        request.getSession();
        request.changeSessionId();
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        save(request, response, authentication);
    }

    private void save(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            contexts.saveContext(context, request, response);
        }
    }

    private static Authentication current() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
