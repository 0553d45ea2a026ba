package org.huiqiao.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiqiao.users.AddressLimits;
import org.huiqiao.users.AskedTooOften;
import org.huiqiao.users.PerAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds {@link PerAddress} for every controller. */
@Component
class LimitPerAddress implements HandlerInterceptor, WebMvcConfigurer {

    private final AddressLimits limits;

    LimitPerAddress(AddressLimits limits) {
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable
        PerAddress limit =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(PerAddress.class) : null;
        if (limit != null) {
            try {
                limits.count(limit.name(), request.getRemoteAddr(), limit.aMinute());
            } catch (AskedTooOften refused) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()));
                throw refused;
            }
        }
        return true;
    }
}
