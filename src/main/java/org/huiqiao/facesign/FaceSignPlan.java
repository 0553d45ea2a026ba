package org.huiqiao.facesign;

import java.util.List;
import org.huiqiao.common.Money;

/** What D20 decided for this case and who has to come. */
public record FaceSignPlan(
        String applicationId,
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
