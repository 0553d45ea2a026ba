package org.huiqiao.common;

import java.util.regex.Pattern;

/** 联行号 of a bank's branch in the payment system (CNAPS), 12 digits (domain 3.8). */
public record BankCode(String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{12}");

    public BankCode {
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("BANK_CODE", "FORMAT");
        }
    }

    public static BankCode parse(String typed) {
        return new BankCode(Typed.clean(typed));
    }

    @Override
    public String toString() {
        return value;
    }
}
