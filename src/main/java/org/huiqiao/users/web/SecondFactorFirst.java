package org.huiqiao.users.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiqiao.users.factor.SecondFactors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever must have a second factor and has none is led to get one, and does nothing else. */
class SecondFactorFirst extends OncePerRequestFilter {

    static final String ENROLMENT = "/staff/security";

    private final SecondFactors factors;
    private final Doorkeeper doorkeeper;

    SecondFactorFirst(SecondFactors factors, Doorkeeper doorkeeper) {
        this.factors = factors;
        this.doorkeeper = doorkeeper;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(ENROLMENT) || path.startsWith(ENROLMENT + "/") || path.startsWith("/staff/log");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                && factors.isMandatoryFor(signedIn.getPrincipal())
                && !factors.has(signedIn.getPrincipal().id())) {
            if (request.getRequestURI().startsWith("/api/")) {
                doorkeeper.secondFactorMissing(response);
            } else {
                response.sendRedirect(ENROLMENT);
            }
            return;
        }
        chain.doFilter(request, response);
    }
}
