package org.huiqiao.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.huiqiao.inbox.CaseAccess;
import org.huiqiao.inbox.Inbox;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before anything of a request is read: a case or a task that this person may not see does not exist. */
@Component
class CaseDoor implements HandlerInterceptor, WebMvcConfigurer {

    private final CaseAccess access;
    private final Inbox inbox;

    CaseDoor(CaseAccess access, Inbox inbox) {
        this.access = access;
        this.inbox = inbox;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .order(Ordered.LOWEST_PRECEDENCE)
                .addPathPatterns("/staff/cases/**", "/staff/tasks/**", "/api/v1/cases/**", "/api/v1/tasks/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Map<?, ?> named = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> map
                ? map
                : Map.of();
        boolean open = request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof Actor actor
                && mayPass(text(named, "id"), text(named, "taskId"), actor);
        if (!open) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return true;
    }

    private boolean mayPass(@Nullable String applicationId, @Nullable String taskId, Actor actor) {
        return (applicationId == null || access.mayRead(applicationId, actor))
                && (taskId == null || inbox.mayTouch(taskId, actor));
    }

    private static @Nullable String text(Map<?, ?> named, String name) {
        return named.get(name) instanceof String text ? text : null;
    }
}
