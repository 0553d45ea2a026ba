package org.huiqiao.mortgage;

/**
 * D32: 一般抵押 for one loan, 最高额抵押 for a line or several draws. A renewal changes the entry of the loan that it pays
 * off (变更登记), or, under a 最高额抵押 that reaches far enough, leaves it as it is (民法典 420).
 */
public enum RegistrationType {
    FIRST("NORMAL_MORT", "FIRST_BIZTYPE", Undo.RELEASE),
    FIRSTMAXGAGE("MAX_AMOUNT_MORT", "FIRSTMAXGAGE_BIZTYPE", Undo.RELEASE),
    CHANGE("NORMAL_MORT", "CHANGE_BIZTYPE", Undo.RESTORE),
    CHANGEMAXGAGE("MAX_AMOUNT_MORT", "CHANGEMAXGAGE_BIZTYPE", Undo.RESTORE),
    KEEP("MAX_AMOUNT_MORT", "", Undo.NONE);

    private final String mortgageType;
    private final String businessType;
    private final Undo undo;

    RegistrationType(String mortgageType, String businessType, Undo undo) {
        this.mortgageType = mortgageType;
        this.businessType = businessType;
        this.undo = undo;
    }

    String mortgageType() {
        return mortgageType;
    }

    String businessType() {
        return businessType;
    }

    /** Of what is on the register: an entry that secures an earlier loan is never struck off. */
    Undo undo() {
        return undo;
    }

    public boolean isMaximum() {
        return mortgageType.equals("MAX_AMOUNT_MORT");
    }

    public boolean changesEntry() {
        return this == CHANGE || this == CHANGEMAXGAGE;
    }
}
