package org.huiqiao.users;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** A mainland mobile number (domain 3.7), however it was typed. */
public record Mobile(String value) {

    private static final Pattern FORMAT = Pattern.compile("1[3-9]\\d{9}");

    public static Mobile parse(String typed) {
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .replaceFirst("^(\\+|00)?86(?=\\d{11}$)", "");
        if (!FORMAT.matcher(digits).matches()) {
            throw new NotAMobileNumber();
        }
        return new Mobile(digits);
    }

    /** 138****0001. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
