package org.huiqiao.review;

import java.time.Instant;
import java.util.List;
import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/** An approver's decision on file. */
public record Decision(
        int roundNo,
        String approver,
        DecisionConclusion conclusion,
        Money amount,
        int termMonths,
        Percent rate,
        String conditionLines,
        String grounds,
        @Nullable String reasonCode,
        @Nullable ReturnStep returnTo,
        Instant decidedAt) {

    static Decision of(ApprovalDecision decision, int roundNo, String approver, Percent price, Instant at) {
        boolean returned = decision.conclusion() == DecisionConclusion.RETURN;
        return new Decision(
                roundNo,
                approver,
                decision.conclusion(),
                decision.amount(),
                decision.termMonths(),
                decision.rate() == null ? price : decision.rate(),
                Lines.join(decision.conditions()),
                decision.text(),
                decision.reasonCode(),
                returned && decision.returnTo() == null ? ReturnStep.INVESTIGATION : decision.returnTo(),
                at);
    }

    public List<String> conditions() {
        return Lines.split(conditionLines);
    }
}
