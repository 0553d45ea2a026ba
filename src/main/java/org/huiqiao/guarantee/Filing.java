package org.huiqiao.guarantee;

import org.jspecify.annotations.Nullable;

/**
 * How a case is dealt with at the guarantor's now.
 *
 * @param reference the same until the guarantor has answered it with a no and a person applies again
 * @param visit whether the guarantor looks at the business on the spot
 */
public record Filing(
        String reference,
        GuaranteeTrack track,
        boolean visit,
        @Nullable String caseNo,
        GuaranteeStatus status) {}
