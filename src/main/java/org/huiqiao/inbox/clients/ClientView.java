package org.huiqiao.inbox.clients;

/** The sides of a portfolio; each is read in the order of its day. */
public enum ClientView {
    ALL("touched_on", true),
    RENEWAL("loan_ends_on", false),
    LIMIT("limit_ends_on", false),
    CONSENT("consent_given_on", false),
    ASLEEP("asleep_since", false);

    private final String column;
    private final boolean latestFirst;

    ClientView(String column, boolean latestFirst) {
        this.column = column;
        this.latestFirst = latestFirst;
    }

    String column() {
        return column;
    }

    /** @param turned the other way round than usual */
    boolean latestFirst(boolean turned) {
        return latestFirst != turned;
    }

    /** {@code :until} is the last day that still belongs on this side. */
    String condition() {
        return this == ALL ? "" : " and l." + column + " <= :until";
    }
}
