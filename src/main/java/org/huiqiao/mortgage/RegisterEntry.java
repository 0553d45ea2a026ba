package org.huiqiao.mortgage;

import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** What the register itself says under a certificate number; {@code claim} is in 元. */
public record RegisterEntry(
        boolean found,
        String certificateNo,
        @Nullable Money claim,
        @Nullable Integer rank,
        boolean seized) {

    public static RegisterEntry notFound(String certificateNo) {
        return new RegisterEntry(false, certificateNo, null, null, false);
    }

    /** 民法典 217: the register wins over the certificate, but a certificate that differs is to be corrected. */
    Verification compare(RegistrationTerms terms, Certificate issued, int expectedRank) {
        if (!found || !certificateNo.equals(issued.no())) {
            return Verification.NOT_FOUND;
        }
        if (seized) {
            return Verification.SEIZED;
        }
        boolean certified = issued.claim() == null || issued.claim().equals(terms.claim());
        if (!certified || !terms.claim().equals(claim)) {
            return Verification.AMOUNT_DIFFERS;
        }
        boolean ranked = rank != null && rank <= expectedRank;
        return ranked ? Verification.MATCHED : Verification.RANK_DIFFERS;
    }
}
