package org.huiqiao.repayment;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 还款方式 as the credit bureau codes it (domain 4.10); not every kind is one of ours. */
public enum BureauRepaymentType {
    EQUAL_INSTALMENT("11", "等额本息", RepaymentMethod.EQUAL_INSTALMENT),
    EQUAL_PRINCIPAL("12", "等额本金", RepaymentMethod.EQUAL_PRINCIPAL),
    BALLOON("13", "到期还本分期结息", RepaymentMethod.INTEREST_ONLY),
    RISING_RATIO("14", "等比累进", null),
    RISING_AMOUNT("15", "等额累进", null),
    AT_MATURITY("21", "到期一次还本付息", null),
    ANY_TIME("23", "随时还", RepaymentMethod.REVOLVING),
    PERIODIC_INTEREST("31", "按期结息到期还本", RepaymentMethod.INTEREST_ONLY),
    PERIODIC_INTEREST_FREE_PRINCIPAL("32", "按期结息自由还本", null),
    BY_PLAN("33", "按期计算还本付息", RepaymentMethod.PLANNED_PRINCIPAL);

    private final String code;
    private final String zh;
    private final @Nullable RepaymentMethod method;

    BureauRepaymentType(String code, String zh, @Nullable RepaymentMethod method) {
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

    public Optional<RepaymentMethod> method() {
        return Optional.ofNullable(method);
    }

    public static Optional<BureauRepaymentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    /** What the bank reports; a plan that is agreed, whatever its shape, is one by plan. */
    public static BureauRepaymentType of(RepaymentMethod method) {
        return switch (method) {
            case EQUAL_INSTALMENT -> EQUAL_INSTALMENT;
            case EQUAL_PRINCIPAL -> EQUAL_PRINCIPAL;
            case INTEREST_ONLY -> PERIODIC_INTEREST;
            case REVOLVING -> ANY_TIME;
            case EQUAL_PARTS, PLANNED_PRINCIPAL, SEASONAL -> BY_PLAN;
        };
    }
}
