package org.huiqiao.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Before each handler: claims the request, or gives the answer that was given before. */
@Component
class OnceGate implements HandlerInterceptor, WebMvcConfigurer {

    private final Answers answers;

    OnceGate(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // all but last: what is refused before has not begun; what was done is answered again, whatever the door thinks
        // now
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE - 1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Object found = request.getAttribute(RequestOnce.KEY);
        // an error page on the way out is not the request again
        request.removeAttribute(RequestOnce.KEY);
        boolean takesPart = handler instanceof HandlerMethod method && !method.hasMethodAnnotation(EachTime.class);
        if (found == null || !takesPart) {
            return true;
        }
        if (!(found instanceof RequestKey key)) {
            throw new KeyMalformed();
        }
        Optional<Claim> claim = answers.claim(key);
        if (claim.isEmpty()) {
            answers.given(key).orElseThrow(AnswerLost::new).give(response);
            return false;
        }
        request.setAttribute(RequestOnce.CLAIM, claim.get());
        ActsMark.begin(claim.get());
        return true;
    }
}
