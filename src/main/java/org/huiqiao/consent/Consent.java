package org.huiqiao.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was given. Its id goes with every outside query made under it.
 *
 * @param sha256 of the Chinese text, which binds
 * @param subjectId the document that it is about; null where it is about the case
 * @param shownSha256 of the text that was read, in the language in which it was; null before that was kept
 */
public record Consent(
        String id,
        String applicationId,
        String personId,
        String code,
        int version,
        String sha256,
        String channel,
        String grantedBy,
        Instant grantedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Instant endedAt,
        @Nullable String subjectId,
        @Nullable String shownLanguage,
        @Nullable String shownSha256,
        @Nullable String address,
        @Nullable String device) {

    public boolean isInForce() {
        return withdrawnAt == null && endedAt == null;
    }
}
