package org.huiqiao;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqiao.contract.SigningCodeIssued;
import org.springframework.context.event.EventListener;

/** Reads over the customer's shoulder. */
class SentCodes {

    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @EventListener
    void on(SigningCodeIssued issued) {
        codes.put(issued.applicationId(), issued.code());
    }

    String last(String applicationId) {
        return Objects.requireNonNull(codes.get(applicationId));
    }
}
