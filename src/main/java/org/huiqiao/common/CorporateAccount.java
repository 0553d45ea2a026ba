package org.huiqiao.common;

import java.util.regex.Pattern;

/** 对公账号: 12 to 32 digits and no check digit, so never held against Luhn (domain 3.3). */
public record CorporateAccount(String value) {

    private static final Pattern FORMAT = Pattern.compile("\\d{12,32}");

    public CorporateAccount {
        if (!FORMAT.matcher(value).matches()) {
            throw new InvalidIdentifier("CORPORATE_ACCOUNT", "FORMAT");
        }
    }

    public static CorporateAccount parse(String typed) {
        return new CorporateAccount(Typed.clean(typed));
    }

    /** Only the last four. */
    public String masked() {
        return Masks.account(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
