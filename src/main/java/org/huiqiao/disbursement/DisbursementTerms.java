package org.huiqiao.disbursement;

import org.huiqiao.common.Money;

/** What is to be paid. {@code fourEyes} is false only where D18 let the loan pass without a person. */
public record DisbursementTerms(String applicationId, int tranche, Money amount, Payee borrower, boolean fourEyes) {

    String loanReference() {
        return applicationId + "-T" + tranche;
    }
}
