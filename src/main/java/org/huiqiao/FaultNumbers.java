package org.huiqiao;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a fault a number that a person can read out on the phone and an engineer finds in the log. */
@Component
class FaultNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(FaultNumbers.class);

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FaultNumbers(Clock clock) {
        this.clock = clock;
    }

    String record(HttpServletRequest request, @Nullable Throwable cause) {
        String number = "HQ%s-%06d"
                .formatted(
                        LocalDate.now(clock).format(DateTimeFormatter.ofPattern("yyMMdd")), random.nextInt(1_000_000));
        LOG.error("Incident {} in {} {}", number, request.getMethod(), request.getRequestURI(), cause);
        return number;
    }
}
