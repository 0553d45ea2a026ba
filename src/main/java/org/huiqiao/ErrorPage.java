package org.huiqiao;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BindException;
import org.springframework.web.servlet.ModelAndView;

/** What {@code error/page.html} shows. {@code wording} picks the text: a status we have words for. */
record ErrorPage(
        int status,
        int wording,
        String area,
        String path,
        @Nullable String text,
        @Nullable String incident,
        List<Map<String, String>> errors) {

    private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    static ErrorPage of(int status, HttpServletRequest request) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
                ? uri
                : request.getRequestURI();
        String area = path.startsWith("/staff") ? "staff" : path.startsWith("/my") ? "customer" : "public";
        int wording = WORDED.contains(status) ? status : status < 500 ? 400 : 500;
        return new ErrorPage(status, wording, area, path, null, null, List.of());
    }

    ErrorPage saying(@Nullable String words) {
        return new ErrorPage(status, wording, area, path, words, incident, errors);
    }

    ErrorPage numbered(String number) {
        return new ErrorPage(status, wording, area, path, text, number, errors);
    }

    ErrorPage listing(BindException bind, MessageSource messages, Locale locale) {
        List<Map<String, String>> list = bind.getFieldErrors().stream()
                .map(error -> Map.of("field", error.getField(), "message", messages.getMessage(error, locale)))
                .toList();
        return new ErrorPage(status, wording, area, path, text, incident, list);
    }

    Object answer(HttpServletRequest request, HttpServletResponse response) {
        if (path.startsWith("/api/") || path.startsWith("/callbacks/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem());
        }
        boolean htmx = request.getHeader("HX-Request") != null;
        if (htmx) {
            response.setHeader("HX-Retarget", "#notice");
            response.setHeader("HX-Reswap", "innerHTML");
        }
        ModelAndView page = new ModelAndView(htmx ? "error/page :: notice" : "error/page", Map.of("page", this));
        page.setStatus(HttpStatus.resolve(status));
        return page;
    }

    private ProblemDetail problem() {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (text != null) {
            problem.setDetail(text);
        }
        if (incident != null) {
            problem.setProperty("incident", incident);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }
}
