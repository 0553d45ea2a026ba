package org.huiqiao.repayment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiqiao.common.Money;

/** What a payment is used for first (domain 4.0). */
public enum PaymentOrder {
    /** Regular loans: the oldest due date first, of it fees, penalty, interest, principal. */
    OLDEST_FIRST,
    /** Classified loans: the principal of every due date, then interest, penalty and fees. */
    PRINCIPAL_FIRST;

    /** @param over more than all that is owed */
    public record Applied(Map<DebtPart, Money> paid, List<Debt> left, Money over) {}

    public Applied apply(Money payment, List<Debt> debts) {
        if (payment.isNegative()) {
            throw new IllegalArgumentException("A payment is not taken back");
        }
        List<Debt> left = new ArrayList<>(debts);
        left.sort(Comparator.comparing(Debt::dueOn));
        Map<DebtPart, Money> paid = new EnumMap<>(DebtPart.class);
        Money rest = payment;
        if (this == OLDEST_FIRST) {
            for (int i = 0; i < left.size(); i++) {
                for (DebtPart part : DebtPart.values()) {
                    rest = use(rest, part, i, left, paid);
                }
            }
        } else {
            for (DebtPart part : List.of(DebtPart.PRINCIPAL, DebtPart.INTEREST, DebtPart.PENALTY, DebtPart.FEES)) {
                for (int i = 0; i < left.size(); i++) {
                    rest = use(rest, part, i, left, paid);
                }
            }
        }
        left.removeIf(Debt::isSettled);
        return new Applied(Map.copyOf(paid), List.copyOf(left), rest);
    }

    private static Money use(Money rest, DebtPart part, int at, List<Debt> left, Map<DebtPart, Money> paid) {
        Money now = rest.min(left.get(at).of(part));
        left.set(at, left.get(at).less(part, now));
        paid.merge(part, now, Money::plus);
        return rest.minus(now);
    }
}
