package org.huiqiao.common;

import java.util.regex.Pattern;

/** A card number, 13 to 19 digits with the Luhn check (ISO/IEC 7812; domain 3.3). Corporate accounts have none. */
public record BankCard(String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d*");
    private static final int SHORTEST = 13;
    private static final int LONGEST = 19;

    public BankCard {
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("BANK_CARD", "FORMAT");
        }
        if (value.length() < SHORTEST || value.length() > LONGEST) {
            throw new InvalidIdentifier("BANK_CARD", "LENGTH");
        }
        if (luhn(value) % 10 != 0) {
            throw new InvalidIdentifier("BANK_CARD", "CHECK");
        }
    }

    public static BankCard parse(String typed) {
        return new BankCard(Typed.clean(typed));
    }

    /** Only the last four. */
    public String masked() {
        return Masks.account(value);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
