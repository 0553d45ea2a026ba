package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Entrusted payment goes to the borrower's counterparty, not to the borrower (D23). */
public class PayeeIsBorrower extends Refused {

    public PayeeIsBorrower(String borrower) {
        super(borrower);
    }
}
