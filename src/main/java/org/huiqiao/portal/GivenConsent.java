package org.huiqiao.portal;

import java.time.Instant;
import org.huiqiao.application.LoanApplication;
import org.huiqiao.consent.Consent;
import org.huiqiao.consent.ConsentText;
import org.huiqiao.documents.Document;
import org.jspecify.annotations.Nullable;

/**
 * A consent as its giver sees it.
 *
 * @param document that it is about; null where it is about the application
 * @param ended when it was withdrawn or its purpose was served; null while it holds
 * @param endsCase withdrawing it now ends the application
 */
public record GivenConsent(
        LoanApplication application,
        ConsentText text,
        @Nullable Document document,
        Instant grantedAt,
        @Nullable Instant ended,
        boolean withdrawn,
        boolean endsCase) {

    static GivenConsent of(
            LoanApplication application,
            Consent consent,
            ConsentText text,
            @Nullable Document document,
            boolean endsCase) {
        boolean withdrawn = consent.withdrawnAt() != null;
        return new GivenConsent(
                application,
                text,
                document,
                consent.grantedAt(),
                withdrawn ? consent.withdrawnAt() : consent.endedAt(),
                withdrawn,
                consent.isInForce() && endsCase);
    }

    public boolean holds() {
        return ended == null;
    }
}
