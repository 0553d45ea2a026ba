package org.huiqiao.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Behind the doors: reads the key of a POST and keeps what was answered. {@link OnceGate} decides in between. */
@Component
class RequestOnce extends OncePerRequestFilter {

    static final String KEY = RequestOnce.class.getName() + ".key";
    static final String CLAIM = RequestOnce.class.getName() + ".claim";
    private static final Logger LOG = LoggerFactory.getLogger(RequestOnce.class);
    private static final int LARGEST = 1 << 20;

    private final Answers answers;

    RequestOnce(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable Principal who = request.getUserPrincipal();
        @Nullable String key = who == null || !request.getMethod().equals("POST") ? null : keyOf(request);
        if (who == null || key == null) {
            chain.doFilter(request, response);
            return;
        }
        String route = "POST " + request.getRequestURI();
        HttpServletRequest passed = request;
        String digest;
        if (SentBody.isForm(request)) {
            digest = formDigest(request);
        } else {
            byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
            digest = SentBody.digestOf(body);
            passed = SentBody.readAgain(request, body);
        }
        passed.setAttribute(
                KEY,
                RequestKey.wellFormed(key) ? RequestKey.of(who.getName(), route, key, digest) : KeyMalformed.class);
        keepAnswer(passed, new ContentCachingResponseWrapper(response), chain);
    }

    private void keepAnswer(HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain)
            throws ServletException, IOException {
        boolean ended = false;
        try {
            chain.doFilter(request, response);
            ended = true;
        } finally {
            ActsMark.end();
            if (request.getAttribute(CLAIM) instanceof Claim claim) {
                settle(claim, ended ? Answer.of(response) : null);
            }
            response.copyBodyToResponse();
        }
    }

    /** The act is done or not done already: what is lost here is only the answer. */
    private void settle(Claim claim, @Nullable Answer answer) {
        try {
            if (answer == null) {
                answers.forget(claim);
            } else {
                answers.answered(claim, answer);
            }
        } catch (RuntimeException e) {
            LOG.warn("An answer could not be kept", e);
        }
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        @Nullable String header = request.getHeader(RequestKey.HEADER);
        if (header != null || !SentBody.isForm(request)) {
            return header;
        }
        return request.getParameter(RequestKey.FIELD);
    }

    /** A form that cannot be read is refused by whoever reads it next, in words. */
    private static String formDigest(HttpServletRequest request) {
        try {
            return SentBody.digestOfForm(request);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            return "";
        }
    }
}
