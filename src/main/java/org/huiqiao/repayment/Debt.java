package org.huiqiao.repayment;

import java.time.LocalDate;
import org.huiqiao.common.Money;

/** What is owed since a due date; {@code penalty} is 罚息 and 复利 together. */
public record Debt(LocalDate dueOn, Money fees, Money penalty, Money interest, Money principal) {

    public Money total() {
        return fees.plus(penalty).plus(interest).plus(principal);
    }

    public boolean isSettled() {
        return !total().isPositive();
    }

    Money of(DebtPart part) {
        return switch (part) {
            case FEES -> fees;
            case PENALTY -> penalty;
            case INTEREST -> interest;
            case PRINCIPAL -> principal;
        };
    }

    Debt less(DebtPart part, Money paid) {
        return switch (part) {
            case FEES -> new Debt(dueOn, fees.minus(paid), penalty, interest, principal);
            case PENALTY -> new Debt(dueOn, fees, penalty.minus(paid), interest, principal);
            case INTEREST -> new Debt(dueOn, fees, penalty, interest.minus(paid), principal);
            case PRINCIPAL -> new Debt(dueOn, fees, penalty, interest, principal.minus(paid));
        };
    }
}
