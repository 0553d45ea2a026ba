package org.huiqiao.review;

import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/** What an approver decides; without a rate the computed price stands. Return goes to the investigation by default. */
public record ApprovalDecision(
        String applicationId,
        DecisionConclusion conclusion,
        Money amount,
        int termMonths,
        @Nullable Percent rate,
        List<String> conditions,
        String text,
        @Nullable String reasonCode,
        @Nullable ReturnStep returnTo) {

    public ApprovalDecision {
        conditions = List.copyOf(conditions);
    }
}
