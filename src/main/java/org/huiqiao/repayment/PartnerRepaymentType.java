package org.huiqiao.repayment;

import java.util.Arrays;
import java.util.Optional;

/** 还款方式 as partners' interfaces code it (domain 4.10). */
public enum PartnerRepaymentType {
    EQUAL_INSTALMENT("1", "等额本息", RepaymentMethod.EQUAL_INSTALMENT),
    EQUAL_PRINCIPAL("2", "等额本金", RepaymentMethod.EQUAL_PRINCIPAL),
    INTEREST_FIRST("3", "先息后本", RepaymentMethod.INTEREST_ONLY),
    /** Interest is paid with the principal it was for, as in domain 4.4. */
    WITH_PRINCIPAL("4", "利随本清", RepaymentMethod.REVOLVING),
    FREE("5", "自由/只还本", RepaymentMethod.PLANNED_PRINCIPAL),
    EQUAL_PARTS("6", "等本等息", RepaymentMethod.EQUAL_PARTS);

    private final String code;
    private final String zh;
    private final RepaymentMethod method;

    PartnerRepaymentType(String code, String zh, RepaymentMethod method) {
        this.code = code;
        this.zh = zh;
        this.method = method;
    }

    public String code() {
        return code;
    }

    public String zh() {
        return zh;
    }

    public RepaymentMethod method() {
        return method;
    }

    public static Optional<PartnerRepaymentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** Nothing for a seasonal plan: no partner knows one. */
    public static Optional<PartnerRepaymentType> of(RepaymentMethod method) {
        return Arrays.stream(values()).filter(type -> type.method == method).findFirst();
    }
}
