package org.huiqiao;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * 关怀版: larger letters and targets, fewer lines a page. Chosen by a link ({@code ?letters=large} or {@code plain}) and
 * kept in a cookie, so that it needs no script and no account. Pages find it in the request as {@code largeType}.
 */
@Component
class LargeType implements HandlerInterceptor, WebMvcConfigurer {

    private static final String ASKED = "letters";
    private static final String LARGE = "large";
    private static final String PLAIN = "plain";

    private final String cookie;
    private final boolean secure;

    LargeType(Environment environment) {
        secure = !environment.acceptsProfiles(Profiles.of("demo", "test"));
        cookie = secure ? "__Host-letters" : "letters";
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        @Nullable String asked = request.getParameter(ASKED);
        if (LARGE.equals(asked) || PLAIN.equals(asked)) {
            keep(asked, response);
            request.setAttribute("largeType", LARGE.equals(asked));
        } else {
            @Nullable Cookie kept = WebUtils.getCookie(request, cookie);
            request.setAttribute("largeType", kept != null && LARGE.equals(kept.getValue()));
        }
        return true;
    }

    private void keep(String asked, HttpServletResponse response) {
        ResponseCookie kept = ResponseCookie.from(cookie, asked)
                .path("/")
                .maxAge(asked.equals(LARGE) ? Duration.ofDays(365) : Duration.ZERO)
                .secure(secure)
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
    }
}
