package org.huiqiao.application;

import org.huiqiao.common.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is to be borrowed.
 *
 * @param termMonths months
 * @param repaymentMethod code of {@code repayment.RepaymentMethod}
 * @param accountNo the borrower's own account that the money goes to
 * @param payeeName counterparty for entrusted payment (受托支付), with {@code payeeAccount}
 */
public record Borrowing(
        Money amount,
        int termMonths,
        String repaymentMethod,
        String purpose,
        String accountNo,
        @Nullable String payeeName,
        @Nullable String payeeAccount) {}
