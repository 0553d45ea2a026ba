package org.huiqiao;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A NUL or half a character, which no keyboard writes and PostgreSQL does not take, is a malformed request (400) before
 * anything asks the database with it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnwritableText extends OncePerRequestFilter implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String type = request.getContentType();
        if ((type == null || !type.startsWith("multipart/")) && isUnwritable(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** What a form with files says is known only now. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isUnwritable(request)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return true;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    static Module writableTextOnly() {
        return new SimpleModule("writable-text").addDeserializer(String.class, new StringDeserializer() {
            @Override
            public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String text = super.deserialize(json, context);
                return text == null || isWritable(text)
                        ? text
                        : (String) context.handleWeirdStringValue(String.class, "?", "not a text");
            }
        });
    }

    private static boolean isUnwritable(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .anyMatch(field -> !isWritable(field.getKey())
                        || !Arrays.stream(field.getValue()).allMatch(UnwritableText::isWritable));
    }

    private static boolean isWritable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
