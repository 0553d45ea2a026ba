package org.huiqiao.disbursement;

/** D23: 自主支付 to the borrower, 受托支付 to the borrower's counterparty. */
public enum PaymentMode {
    SELF,
    ENTRUSTED
}
