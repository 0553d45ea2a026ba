package org.huiqiao.common;

import java.util.regex.Pattern;

/** 发票号码: 20 digits of a 数电票, or of older ones the code of 10 or 12 digits and the number of 8 (domain 3.8). */
public record InvoiceNo(String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{20}|\\d{18}");

    public InvoiceNo {
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("INVOICE", "FORMAT");
        }
    }

    public static InvoiceNo parse(String typed) {
        return new InvoiceNo(Typed.clean(typed));
    }

    /** Code and number on paper stand apart; 12 and 8 digits cannot be told from a 数电票 once they are together. */
    public static InvoiceNo parse(String code, String number) {
        String cleanCode = Typed.clean(code);
        String cleanNumber = Typed.clean(number);
        if (cleanNumber.length() != 8 || (cleanCode.length() != 10 && cleanCode.length() != 12)) {
            throw new InvalidIdentifier("INVOICE", "FORMAT");
        }
        return new InvoiceNo(cleanCode + cleanNumber);
    }

    @Override
    public String toString() {
        return value;
    }
}
