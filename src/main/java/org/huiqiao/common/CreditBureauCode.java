package org.huiqiao.common;

import java.util.regex.Pattern;

/** 中征码 (formerly of the loan card), 16 characters (domain 3.6). */
public record CreditBureauCode(String value) {

    private static final Pattern FORMAT = Pattern.compile("[A-Z0-9]{3}\\d{13}");
    private static final int[] WEIGHTS = {1, 3, 5, 7, 11, 2, 13, 1, 1, 17, 19, 97, 23, 29};

    public CreditBureauCode {
        if (value.length() != 16) {
            throw new InvalidIdentifier("CREDIT_BUREAU_CODE", "LENGTH");
        }
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("CREDIT_BUREAU_CODE", "FORMAT");
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(i), 36) * WEIGHTS[i];
        }
        if (Integer.parseInt(value.substring(14)) != sum % 97 + 1) {
            throw new InvalidIdentifier("CREDIT_BUREAU_CODE", "CHECK");
        }
    }

    public static CreditBureauCode parse(String typed) {
        return new CreditBureauCode(Typed.clean(typed));
    }

    @Override
    public String toString() {
        return value;
    }
}
