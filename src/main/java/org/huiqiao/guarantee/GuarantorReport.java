package org.huiqiao.guarantee;

import java.util.List;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the guarantor says about a case.
 *
 * @param revision counts every change at the guarantor's; a lower one is older news
 */
public record GuarantorReport(
        String caseNo,
        GuarantorState state,
        int revision,
        List<String> items,
        @Nullable String reason,
        @Nullable Money premium,
        @Nullable String premiumReceipt,
        @Nullable Letter letter) {}
