package org.huiqiao.disbursement;

import org.huiqiao.common.Refused;

/** Self-payment goes to the borrower's account, in the borrower's name. */
public class PayeeIsNotBorrower extends Refused {

    public PayeeIsNotBorrower(String borrower) {
        super(borrower);
    }
}
