package org.huiqiao.external;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partner reported back, with a good signature and for the first time.
 *
 * @param key the key of the call that started the matter, even when its acknowledgement has not come yet
 * @param applicationId the application of that call
 */
public record CallbackReceived(
        String system, String eventId, String key, @Nullable String applicationId, Map<String, Object> body) {}
