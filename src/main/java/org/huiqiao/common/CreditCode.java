package org.huiqiao.common;

import java.util.regex.Pattern;

/** 统一社会信用代码, 18 characters (GB 32100; domain 3.1). */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final Pattern FORMAT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("CREDIT_CODE", "FORMAT");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(value.charAt(i)) * WEIGHTS[i];
        }
        if (value.charAt(17) != ALPHABET.charAt((31 - sum % 31) % 31)) {
            throw new InvalidIdentifier("CREDIT_CODE", "CHECK");
        }
    }

    public static CreditCode parse(String typed) {
        return new CreditCode(Typed.clean(typed));
    }

    /** 92… is an individual business (个体工商户). */
    public boolean isSoleTrader() {
        return value.startsWith("92");
    }

    @Override
    public String toString() {
        return value;
    }
}
