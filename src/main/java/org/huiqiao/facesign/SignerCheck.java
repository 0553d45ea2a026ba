package org.huiqiao.facesign;

import java.math.BigDecimal;
import org.huiqiao.common.Secret;
import org.jspecify.annotations.Nullable;

/** A signer and how far the identity is established (domain 1.9 steps 2 and 3). */
public record SignerCheck(
        String name,
        Secret idNo,
        String signerRole,
        IdentityStatus status,
        @Nullable String result,
        @Nullable BigDecimal faceScore,
        int attempts,
        @Nullable String callKey,
        @Nullable String secondDocument) {

    static SignerCheck of(Signer signer) {
        return new SignerCheck(
                signer.name(),
                new Secret(signer.idNo()),
                signer.role(),
                IdentityStatus.OPEN,
                null,
                null,
                0,
                null,
                null);
    }

    boolean verified() {
        return status == IdentityStatus.VERIFIED;
    }

    /** {@code 01} is a match with photo, {@code 00} one without; all else is no match. A bad picture may be retaken. */
    SignerCheck with(IdentityCheck check, BigDecimal minimumScore, int attemptsAllowed) {
        return new SignerCheck(
                name,
                idNo,
                signerRole,
                statusAfter(check, minimumScore, attemptsAllowed),
                check.result(),
                check.faceScore(),
                attempts + 1,
                check.callKey(),
                secondDocument);
    }

    SignerCheck withSecondDocument(String document) {
        if (status != IdentityStatus.SECOND_DOCUMENT_DUE) {
            throw new SecondDocumentNotNeeded();
        }
        return new SignerCheck(
                name, idNo, signerRole, IdentityStatus.VERIFIED, result, faceScore, attempts, callKey, document);
    }

    private IdentityStatus statusAfter(IdentityCheck check, BigDecimal minimumScore, int attemptsAllowed) {
        boolean known = check.result().equals("01") || check.result().equals("00");
        if (!known) {
            return IdentityStatus.FAILED;
        }
        BigDecimal score = check.faceScore();
        if (score == null) {
            return IdentityStatus.SECOND_DOCUMENT_DUE;
        }
        if (!check.liveness() || score.compareTo(minimumScore) < 0) {
            return attempts + 1 < attemptsAllowed ? IdentityStatus.OPEN : IdentityStatus.FAILED;
        }
        return check.result().equals("01") ? IdentityStatus.VERIFIED : IdentityStatus.SECOND_DOCUMENT_DUE;
    }
}
