package org.huiqiao.users.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import org.huiqiao.common.Acting;
import org.huiqiao.common.Reach;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request reads and writes as whoever is signed in, and as nobody before that (ADR 16). */
@Configuration
class WhoAsks {

    @Bean
    FilterRegistrationBean<Filter> whoAsksFilter() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(WhoAsks::ask);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        return registration;
    }

    private static void ask(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Acting.as(WhoAsks::signedIn, () -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** To see who it is the session may have to be read, and that is read as nobody. */
    private static Reach signedIn() {
        return Acting.as(
                () -> Reach.NOBODY,
                () -> SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication signedIn
                        ? signedIn.getPrincipal().reach()
                        : Reach.NOBODY);
    }
}
