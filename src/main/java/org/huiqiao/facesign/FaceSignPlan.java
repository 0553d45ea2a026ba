package org.huiqiao.facesign;

import java.util.List;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What D20 decided for this case and who has to come.
 *
 * @param branch whose staff sign with the customer; null for a case without one
 */
public record FaceSignPlan(
        String applicationId,
        @Nullable String branch,
        FaceSignMode mode,
        String scriptId,
        Money amount,
        List<Signer> signers,
        List<ScriptQuestion> questions,
        int witnesses,
        FaceSignRules rules) {

    public FaceSignPlan {
        signers = List.copyOf(signers);
        questions = List.copyOf(questions);
    }
}
