package org.huiqiao.sandbox.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one door of all partners. */
@RestController
class Gateway {

    private static final int LARGEST = 200_000;

    private final Settings settings;
    private final Faults faults;
    private final SubjectFaults subjectFaults;
    private final Exchange exchange;
    private final Pause pause;
    private final Clock clock;

    Gateway(
            Settings settings,
            Faults faults,
            SubjectFaults subjectFaults,
            Exchange exchange,
            Pause pause,
            Clock clock) {
        this.settings = settings;
        this.faults = faults;
        this.subjectFaults = subjectFaults;
        this.exchange = exchange;
        this.pause = pause;
        this.clock = clock;
    }

    @PostMapping("/{system}/{operation}")
    ResponseEntity<byte[]> call(@PathVariable String system, @PathVariable String operation, HttpServletRequest request)
            throws IOException {
        byte[] text = request.getInputStream().readNBytes(LARGEST);
        if (!isGenuine(request, text)) {
            return ResponseEntity.status(401).build();
        }
        Map<String, Object> body = Json.object(text);
        if (body == null) {
            return ResponseEntity.badRequest().build();
        }
        Fault fault = fault(request, system, operation, body);
        if (fault == Fault.TIMEOUT) {
            return noAnswer();
        }
        if (fault == Fault.ERROR) {
            return ResponseEntity.internalServerError().build();
        }
        if (fault == Fault.SLOW) {
            pause.take(settings.now().slow());
        }
        Ask ask = new Ask(system, operation, key(request), body, fault);
        Answer answer = exchange.once(ask, Signature.digest(text));
        if (fault == Fault.NO_ANSWER) {
            return noAnswer();
        }
        return signed(request, disturbed(answer, fault), fault);
    }

    @GetMapping("/{system}/calls/{key}")
    ResponseEntity<byte[]> recall(@PathVariable String system, @PathVariable String key, HttpServletRequest request) {
        if (!isGenuine(request, new byte[0]) || !key.equals(key(request))) {
            return ResponseEntity.status(401).build();
        }
        Fault fault = faults.next(system, "calls");
        if (fault == Fault.TIMEOUT || fault == Fault.NO_ANSWER) {
            return noAnswer();
        }
        if (fault == Fault.ERROR) {
            return ResponseEntity.internalServerError().build();
        }
        return signed(request, disturbed(exchange.recall(system, key), fault), fault);
    }

    private @Nullable Fault fault(
            HttpServletRequest request, String system, String operation, Map<String, Object> body) {
        Fault asked = Fault.named(request.getHeader("X-Sim-Fault"));
        if (asked != null) {
            return asked;
        }
        Fault ofSubject = subjectFaults.of(system, operation, body);
        return ofSubject == null ? faults.next(system, operation) : ofSubject;
    }

    private static Answer disturbed(Answer answer, @Nullable Fault fault) {
        if (fault == Fault.UNKNOWN) {
            return Answer.unknown("UNKNOWN");
        }
        return fault == Fault.PARTIAL ? answer.partial() : answer;
    }

    private ResponseEntity<byte[]> noAnswer() {
        pause.take(settings.now().hang());
        return ResponseEntity.status(504).build();
    }

    private ResponseEntity<byte[]> signed(HttpServletRequest request, Answer answer, @Nullable Fault fault) {
        byte[] body = Json.bytes(answer);
        String timestamp = String.valueOf(clock.millis());
        String secret = fault == Fault.BAD_SIGN ? "not the secret" : settings.secret();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Timestamp", timestamp)
                .header(
                        "X-Sign",
                        Signature.of(secret, "ANSWER", request.getRequestURI(), key(request), timestamp, body))
                .body(body);
    }

    private boolean isGenuine(HttpServletRequest request, byte[] body) {
        String timestamp = Objects.requireNonNullElse(request.getHeader("X-Timestamp"), "");
        String sign = Objects.requireNonNullElse(request.getHeader("X-Sign"), "");
        String expected = Signature.of(
                settings.secret(), request.getMethod(), request.getRequestURI(), key(request), timestamp, body);
        return !key(request).isEmpty() && Signature.same(expected, sign) && isFresh(timestamp);
    }

    private boolean isFresh(String timestamp) {
        try {
            long age = Math.abs(clock.millis() - Long.parseLong(timestamp));
            return age <= settings.freshness().toMillis();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String key(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getHeader("X-Req-Id"), "");
    }
}
