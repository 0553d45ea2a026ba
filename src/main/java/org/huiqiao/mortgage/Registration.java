package org.huiqiao.mortgage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** One filing with the registry as pages show it. */
public record Registration(
        String reference,
        String applicationId,
        int attempt,
        RegistrationStatus status,
        RegistrationTerms terms,
        String certNo,
        String unitNo,
        int expectedRank,
        Instant preparedAt,
        @Nullable String orderNo,
        List<String> missingItems,
        @Nullable String reason,
        @Nullable Supply supply,
        @Nullable Certificate certificate,
        boolean contradicted,
        @Nullable RegisterCheck check,
        @Nullable Decision decision,
        @Nullable Instant releasedAt) {

    static Registration of(MortgageRegistration filing) {
        String items = filing.missingItems;
        return new Registration(
                filing.id,
                filing.applicationId,
                filing.attempt,
                filing.status,
                filing.terms,
                filing.certNo,
                filing.unitNo,
                filing.expectedRank,
                filing.preparedAt,
                filing.orderNo,
                items == null || items.isEmpty() ? List.of() : List.of(items.split("\n")),
                filing.reason,
                filing.supply,
                filing.certificate,
                filing.contradicted,
                filing.check,
                filing.decision,
                filing.releasedAt);
    }

    /** The mortgage is on the register as agreed, and somebody looked today (D22, 民法典 217, 402). */
    public boolean isPerfectedOn(LocalDate day) {
        return status == RegistrationStatus.DONE
                && check != null
                && check.verification() == Verification.MATCHED
                && check.verifiedOn().equals(day);
    }

    /** A difference of just ten thousand times is a mix-up of 元 and 万元; a person says which is right. */
    public boolean amountIsOffByTenThousand() {
        Money certified = certificate == null ? null : certificate.claim();
        return isOff(certified) || (check != null && isOff(check.claim()));
    }

    private boolean isOff(@Nullable Money amount) {
        Money claim = terms.claim();
        return amount != null
                && (amount.equals(Money.wan(claim.toString())) || claim.equals(Money.wan(amount.toString())));
    }
}
