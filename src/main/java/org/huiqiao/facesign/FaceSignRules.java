package org.huiqiao.facesign;

import java.math.BigDecimal;
import org.huiqiao.common.Money;

/** The figures in force when a session is opened; it keeps them to its end. */
public record FaceSignRules(
        BigDecimal minimumFaceScore,
        BigDecimal minimumFaceScoreForLarge,
        Money largeAbove,
        int faceAttempts,
        int noShowsAllowed) {

    BigDecimal faceScoreFor(Money amount) {
        return amount.exceeds(largeAbove) ? minimumFaceScoreForLarge : minimumFaceScore;
    }
}
