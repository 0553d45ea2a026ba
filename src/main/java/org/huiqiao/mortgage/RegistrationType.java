package org.huiqiao.mortgage;

/** D32: 一般抵押 for one loan, 最高额抵押 for a line or several draws. */
public enum RegistrationType {
    FIRST("NORMAL_MORT", "FIRST_BIZTYPE"),
    FIRSTMAXGAGE("MAX_AMOUNT_MORT", "FIRSTMAXGAGE_BIZTYPE");

    private final String mortgageType;
    private final String businessType;

    RegistrationType(String mortgageType, String businessType) {
        this.mortgageType = mortgageType;
        this.businessType = businessType;
    }

    String mortgageType() {
        return mortgageType;
    }

    String businessType() {
        return businessType;
    }
}
