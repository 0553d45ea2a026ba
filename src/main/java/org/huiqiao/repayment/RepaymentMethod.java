package org.huiqiao.repayment;

/** How a loan is repaid (D24). */
public enum RepaymentMethod {
    EQUAL_INSTALMENT("等额本息"),
    EQUAL_PRINCIPAL("等额本金"),
    INTEREST_ONLY("按月付息到期还本"),
    /** Repaid when the borrower likes, at the latest at maturity. */
    REVOLVING("随借随还"),
    /** Interest on the whole loan to the last month, however much of it is repaid: priced by IRR only (domain 4.10). */
    EQUAL_PARTS("等本等息"),
    /** Interest monthly, a share of the principal each year: {@link Schedules#yearlyPrincipal}. */
    PLANNED_PRINCIPAL("按期结息按计划还本"),
    /** More in the busy season than in the slack one: {@link Schedules#weighted}. */
    SEASONAL("旺淡季还款");

    private final String zh;

    RepaymentMethod(String zh) {
        this.zh = zh;
    }

    /** The word that contracts use. */
    public String zh() {
        return zh;
    }

    /** Due dates, amount and rate alone make the plan; the others need one that is agreed. */
    public boolean needsNoPlan() {
        return this != PLANNED_PRINCIPAL && this != SEASONAL;
    }
}
