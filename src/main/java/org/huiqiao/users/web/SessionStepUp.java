package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiqiao.users.Actor;
import org.huiqiao.users.SecondFactorStale;
import org.huiqiao.users.StepUp;
import org.huiqiao.users.factor.SecondFactors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Knows from the session when a second factor was last given, and takes one that comes with any request: as form fields
 * from {@code users/step-up.html}, or as a header from a machine.
 */
@Component
class SessionStepUp implements StepUp, HandlerInterceptor, WebMvcConfigurer {

    static final String CODE = "_secondFactor";
    static final String PASSKEY = "_passkey";
    /** On the request: one came along and did not hold. */
    static final String WRONG = "stepUpWrong";

    private final SecondFactors factors;
    private final PasskeyDoor passkeys;
    private final StaffEntrance entrance;
    private final Clock clock;
    private final Duration freshFor;

    SessionStepUp(
            SecondFactors factors,
            PasskeyDoor passkeys,
            StaffEntrance entrance,
            Clock clock,
            @Value("${huiqiao.users.second-factor.fresh-for:5m}") Duration freshFor) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.clock = clock;
        this.freshFor = freshFor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff/**", "/api/**");
    }

    @Override
    public void require(Actor actor) {
        if (!isFresh() && factors.has(actor.id())) {
            throw new SecondFactorStale(freshFor.toMinutes());
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")
                && SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                && signedIn.getPrincipal().isStaff()
                && !isFresh()) {
            given(request, signedIn.getPrincipal()).ifPresent(right -> {
                if (right) {
                    entrance.freshen(request, response, signedIn.getPrincipal());
                } else {
                    request.setAttribute(WRONG, true);
                }
            });
        }
        return true;
    }

    /** Nothing if none came along. */
    private Optional<Boolean> given(HttpServletRequest request, Actor actor) {
        @Nullable String passkey = request.getParameter(PASSKEY);
        if (passkey != null && !passkey.isBlank()) {
            return Optional.of(
                    passkeys.owner(request, passkey).filter(actor.id()::equals).isPresent());
        }
        @Nullable String code = request.getParameter(CODE);
        String typed = code != null ? code : request.getHeader(SignInDetails.FACTOR);
        return typed == null || typed.isBlank()
                ? Optional.empty()
                : Optional.of(factors.take(actor.id(), typed).isPresent());
    }

    private boolean isFresh() {
        @Nullable
        Instant at = SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                ? signedIn.secondFactorAt()
                : null;
        Instant now = clock.instant();
        return at != null && !now.isBefore(at) && now.isBefore(at.plus(freshFor));
    }
}
