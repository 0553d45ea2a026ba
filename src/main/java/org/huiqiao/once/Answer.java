package org.huiqiao.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What was answered the first time; {@code headers} one a line. */
record Answer(int status, String headers, String body) {

    private static final List<String> KEPT = List.of(
            "Location",
            "Content-Type",
            "Retry-After",
            "HX-Redirect",
            "HX-Location",
            "HX-Refresh",
            "HX-Retarget",
            "HX-Reswap",
            "HX-Trigger");

    static Answer of(ContentCachingResponseWrapper response) {
        String headers = KEPT.stream()
                .filter(name -> response.getHeader(name) != null)
                .map(name -> name + ": " + response.getHeader(name))
                .collect(Collectors.joining("\n"));
        return new Answer(
                response.getStatus(), headers, new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    void give(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.lines().forEach(line -> {
            int colon = line.indexOf(": ");
            response.setHeader(line.substring(0, colon), line.substring(colon + 2));
        });
        response.setHeader("Idempotency-Replayed", "true");
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
