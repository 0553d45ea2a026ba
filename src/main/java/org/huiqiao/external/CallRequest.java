package org.huiqiao.external;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What to ask of whom. The key names the effect wanted, not the attempt: the same key is never carried out twice.
 *
 * @param timeout null: as configured
 */
public record CallRequest(
        String system,
        String operation,
        String key,
        @Nullable String applicationId,
        @Nullable String consentId,
        Map<String, Object> body,
        @Nullable Duration timeout) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,120}");

    public CallRequest {
        if (!WORD.matcher(system).matches() || !WORD.matcher(operation).matches()) {
            throw new IllegalArgumentException("no such address: " + system + "/" + operation);
        }
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a call key: " + key);
        }
    }

    public static CallRequest of(
            String system, String operation, String key, @Nullable String applicationId, Map<String, Object> body) {
        return new CallRequest(system, operation, key, applicationId, null, body, null);
    }

    public CallRequest withConsent(String id) {
        return new CallRequest(system, operation, key, applicationId, id, body, timeout);
    }

    public CallRequest within(Duration limit) {
        return new CallRequest(system, operation, key, applicationId, consentId, body, limit);
    }
}
