package org.huiqiao.common;

import java.util.regex.Pattern;

/** 统一社会信用代码, 18 characters (GB 32100; domain 3.1). */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final Pattern FORMAT = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}");

    public CreditCode {
        if (value.length() != 18) {
            throw new InvalidIdentifier("CREDIT_CODE", "LENGTH");
        }
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

    /** 主体标识码, the organisation code of nine characters (GB 11714). */
    public String organisationCode() {
        return value.substring(8, 17);
    }

    /** Some old codes fail this inner check and are good all the same: a reason to look, never to refuse. */
    public boolean organisationCodeAddsUp() {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(value.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return value.charAt(16) == "0X987654321".charAt(sum % 11);
    }

    /** 行政区划 of the registration; 100000 is national. */
    public String region() {
        return value.substring(2, 8);
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
