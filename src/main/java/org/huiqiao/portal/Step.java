package org.huiqiao.portal;

import java.util.Locale;

/** The questions of an application, in the order they are asked. */
public enum Step {
    PERSON,
    COMPANY,
    AMOUNT,
    TERM,
    METHOD,
    PURPOSE,
    ACCOUNT,
    PROPERTY,
    CONSENTS,
    DOCUMENTS,
    CHECK;

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
