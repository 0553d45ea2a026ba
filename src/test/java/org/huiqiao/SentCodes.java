package org.huiqiao;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.huiqiao.contract.SigningCodeIssued;
import org.huiqiao.users.SignInCodeIssued;
import org.springframework.context.event.EventListener;

/** Reads over the customer's shoulder. */
public class SentCodes {

    private final Map<String, String> codes = new ConcurrentHashMap<>();

    @EventListener
    void on(SigningCodeIssued issued) {
        codes.put(issued.applicationId(), issued.code());
    }

    @EventListener
    void on(SignInCodeIssued issued) {
        codes.put(issued.phone(), issued.code());
    }

    public String lastSignIn(String phone) {
        return Objects.requireNonNull(codes.get(phone));
    }

    String last(String applicationId) {
        return Objects.requireNonNull(codes.get(applicationId));
    }
}
