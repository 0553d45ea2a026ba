package org.huiqiao.review;

import org.huiqiao.common.Money;
import org.huiqiao.common.Percent;
import org.jspecify.annotations.Nullable;

/** What an approver may move and which way: amount and term down, price within its band (D16; domain 1.10). */
record Bounds(
        Money requested,
        Money limit,
        int termMonths,
        Percent lowestRate,
        Percent highestRate,
        @Nullable Money firstApproval) {

    /** The second of two approvers starts from what the first left. */
    Bounds after(Decision first) {
        return new Bounds(requested, limit, first.termMonths(), first.rate(), highestRate, first.amount());
    }

    void refuseBeyond(Decision decision) {
        Money amount = decision.amount();
        if (!amount.isPositive()) {
            throw new ApprovedAmountNotPositive();
        }
        if (amount.exceeds(requested)) {
            throw new AmountAboveRequest(requested);
        }
        if (amount.exceeds(limit)) {
            throw new AmountAboveLimit(limit);
        }
        if (firstApproval != null && amount.exceeds(firstApproval)) {
            throw new AmountAboveFirstApproval(firstApproval);
        }
        if (decision.termMonths() > termMonths || decision.termMonths() < 1) {
            throw new TermAboveRequest(termMonths);
        }
        if (decision.rate().value().signum() <= 0) {
            throw new PriceMissing();
        }
        if (decision.rate().compareTo(lowestRate) < 0) {
            throw new RateBelowPrice(lowestRate);
        }
        if (decision.rate().compareTo(highestRate) > 0) {
            throw new RateAbovePrice(highestRate);
        }
    }
}
