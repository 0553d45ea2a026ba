package org.huiqiao.repayment;

/** How a loan is repaid (D24). */
public enum RepaymentMethod {
    EQUAL_INSTALMENT("等额本息"),
    EQUAL_PRINCIPAL("等额本金"),
    INTEREST_ONLY("按月付息到期还本"),
    /** Repaid when the borrower likes, at the latest at maturity. */
    REVOLVING("随借随还");

    private final String zh;

    RepaymentMethod(String zh) {
        this.zh = zh;
    }

    /** The word that contracts use. */
    public String zh() {
        return zh;
    }
}
