package org.huiqiao.sandbox.world;

/** What there are figures about, and where the admin API and the files keep them. */
public enum Kind {
    COMPANY("companies"),
    PERSON("people"),
    PROPERTY("properties"),
    ACCOUNT("accounts");

    private final String plural;

    Kind(String plural) {
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }

    public static Kind of(String plural) {
        for (Kind kind : values()) {
            if (kind.plural.equals(plural)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind: " + plural);
    }
}
