package org.huiqiao.disbursement;

import org.huiqiao.users.Role;
import org.jspecify.annotations.Nullable;

/** One row of D22's answer: the state is MET, NOT_MET or WAIVABLE by {@code waiverRole}. */
public record ConditionResult(
        String code,
        ConditionState state,
        @Nullable Role waiverRole,
        @Nullable String note) {

    public ConditionResult {
        if (state == ConditionState.WAIVED || (state == ConditionState.WAIVABLE && waiverRole == null)) {
            state = ConditionState.NOT_MET; // fail closed: a table does not waive, and a waiver has a level
        }
    }
}
