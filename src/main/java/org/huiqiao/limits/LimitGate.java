package org.huiqiao.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds {@link Limited} for every controller. */
@Component
class LimitGate implements HandlerInterceptor, WebMvcConfigurer {

    private final Limits limits;

    LimitGate(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable
        Limited limit = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Limited.class) : null;
        if (limit != null) {
            boolean known = limit.by() == Limited.By.ACTOR && request.getUserPrincipal() != null;
            limits.acquire(
                    known ? request.getUserPrincipal().getName() : network(request.getRemoteAddr()), limit.value());
        }
        return true;
    }

    /** A household has a whole /64 of IPv6 to itself. */
    static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 8 ? address : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
