package org.huiqiao.mortgage;

import java.time.LocalDate;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** What the register itself says under a certificate number; {@code claim} is in 元, {@code debtEnd} as registered. */
public record RegisterEntry(
        boolean found,
        String certificateNo,
        @Nullable Money claim,
        @Nullable Integer rank,
        @Nullable LocalDate debtEnd,
        boolean seized) {

    public static RegisterEntry notFound(String certificateNo) {
        return new RegisterEntry(false, certificateNo, null, null, null, false);
    }

    /** 民法典 217: the register wins over the certificate, but a certificate that differs is to be corrected. */
    Verification compare(RegistrationTerms terms, Certificate issued, int expectedRank, LocalDate today) {
        if (!found || !certificateNo.equals(issued.no())) {
            return Verification.NOT_FOUND;
        }
        if (seized) {
            return Verification.SEIZED;
        }
        if (!reaches(terms, today)) {
            return Verification.TERM_DIFFERS;
        }
        boolean certified = issued.claim() == null || issued.claim().equals(terms.claim());
        if (!certified || !terms.claim().equals(claim)) {
            return Verification.AMOUNT_DIFFERS;
        }
        boolean ranked = rank != null && rank <= expectedRank;
        return ranked ? Verification.MATCHED : Verification.RANK_DIFFERS;
    }

    /** An entry that was there before has to say the new term, or still to be open for a new claim today. */
    private boolean reaches(RegistrationTerms terms, LocalDate today) {
        if (terms.entryNo() == null) {
            return true;
        }
        boolean agreed = terms.debtEnd().equals(debtEnd);
        return terms.type().changesEntry() ? agreed : agreed && terms.takesNewClaimsOn(today);
    }
}
