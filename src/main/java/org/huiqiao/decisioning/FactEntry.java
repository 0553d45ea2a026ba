package org.huiqiao.decisioning;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source said of a case and when.
 *
 * @param round how many times this source was asked for this case
 * @param status OK or a {@link FactGap}
 */
public record FactEntry(
        String source,
        int round,
        String status,
        Map<String, Object> values,
        @Nullable String callKey,
        @Nullable String consentId,
        Instant obtainedAt) {

    public boolean isKnown() {
        return status.equals("OK");
    }
}
