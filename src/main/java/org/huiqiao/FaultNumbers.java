package org.huiqiao;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.huiqiao.common.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Numbers what is shown to a person and writes the number into the log: refusals as such, faults with their cause. */
@Component
class FaultNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(FaultNumbers.class);

    private final Clock clock;

    FaultNumbers(Clock clock) {
        this.clock = clock;
    }

    String record(int status, HttpServletRequest request, @Nullable Throwable cause) {
        String number = IncidentNumber.next(LocalDate.now(clock));
        if (status < 500) {
            String why = cause == null ? "" : cause.getClass().getSimpleName();
            LOG.info("Incident {}: {} {} {} {}", number, status, request.getMethod(), request.getRequestURI(), why);
        } else {
            LOG.error("Incident {}: {} {} {}", number, status, request.getMethod(), request.getRequestURI(), cause);
        }
        return number;
    }
}
