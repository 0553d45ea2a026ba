package org.huiqiao.repayment;

/** How a loan is repaid (D24). */
public enum RepaymentMethod {
    /** 等额本息 */
    EQUAL_INSTALMENT,
    /** 等额本金 */
    EQUAL_PRINCIPAL,
    /** 按月付息到期还本 */
    INTEREST_ONLY,
    /** 随借随还: repaid when the borrower likes, at the latest at maturity */
    REVOLVING
}
