package org.huiqiao.guarantee;

import java.time.Instant;
import java.util.List;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** A guarantee as others see it. */
public record GuaranteeView(
        String applicationId,
        GuaranteeTrack track,
        GuaranteeStatus status,
        @Nullable String caseNo,
        List<String> missingItems,
        @Nullable String reason,
        @Nullable String supplyNote,
        @Nullable Money premium,
        @Nullable String premiumReceipt,
        @Nullable Letter letter,
        @Nullable String letterNote,
        @Nullable String verifiedBy,
        @Nullable Instant verifiedAt) {

    public boolean premiumDue() {
        return status == GuaranteeStatus.PREMIUM_DUE;
    }
}
