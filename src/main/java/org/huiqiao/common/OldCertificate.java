package org.huiqiao.common;

import java.util.regex.Pattern;

/**
 * A certificate from before 不动产统一登记 (旧证): no common form, so its kind is named beside the number and a person
 * compares it with the register (domain 3.5).
 */
public record OldCertificate(Kind kind, String value) {

    /** The kinds that the registry's interface knows. */
    public enum Kind {
        HOUSE_OWNERSHIP_CERT,
        PROP_RIGHT_CERT,
        OTHER_RIGHT_CERT,
        REALTY_OWNERSHIP_CERT,
        MORTGAGE_REG_CERT
    }

    private static final Pattern FORMAT = Pattern.compile("(?=.*\\d)[\\p{IsHan}A-Z0-9（）〔〕]{4,60}");
    private static final Pattern NEW = Pattern.compile(".*不动产(?:权|证明)第.*");

    public OldCertificate {
        if (!FORMAT.matcher(value).matches() || NEW.matcher(value).matches()) {
            throw new InvalidIdentifier("OLD_CERTIFICATE", "FORMAT");
        }
    }

    public static OldCertificate parse(Kind kind, String typed) {
        return new OldCertificate(kind, Typed.clean(typed).replace('(', '（').replace(')', '）'));
    }

    @Override
    public String toString() {
        return value;
    }
}
