package org.huiqiao.disbursement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/** All there is to know of one payout; the attempts stand in the order they were made. */
public record DisbursementOverview(
        String applicationId,
        String loanReference,
        Money amount,
        Payee borrower,
        boolean fourEyes,
        DisbursementStatus status,
        @Nullable LocalDate conditionsOn,
        List<Condition> conditions,
        List<PaymentAttempt> attempts) {

    public Optional<PaymentAttempt> current() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    public Optional<PaymentMode> mode() {
        return current().map(PaymentAttempt::mode);
    }

    public Optional<Payee> payee() {
        return current().map(PaymentAttempt::payee);
    }

    public boolean isPaid() {
        return current()
                .filter(attempt -> attempt.status() == PaymentStatus.PAID)
                .isPresent();
    }
}
