package org.huiqiao.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huiqiao.users.Actor;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before anything of a request is read: somebody else's application does not exist. */
@Component
class OwnCaseDoor implements HandlerInterceptor, WebMvcConfigurer {

    private final OwnCases cases;

    OwnCaseDoor(OwnCases cases) {
        this.cases = cases;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.LOWEST_PRECEDENCE)
                .addPathPatterns("/my/applications/**", "/api/v1/my/applications/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> named
                && named.get("id") instanceof String id) {
            if (!(request.getUserPrincipal() instanceof Authentication signedIn
                    && signedIn.getPrincipal() instanceof Actor customer)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            cases.get(id, customer);
        }
        return true;
    }
}
