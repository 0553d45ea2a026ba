package org.huiqiao.facesign;

import java.math.BigDecimal;

/** What a session was opened with and keeps: script, room and the rules of that day. */
record Setup(String scriptId, String roomToken, BigDecimal minimumFaceScore, int faceAttempts, int noShowsAllowed) {

    static Setup of(FaceSignPlan plan, String roomToken) {
        FaceSignRules rules = plan.rules();
        return new Setup(
                plan.scriptId(),
                roomToken,
                rules.faceScoreFor(plan.amount()),
                rules.faceAttempts(),
                rules.noShowsAllowed());
    }
}
