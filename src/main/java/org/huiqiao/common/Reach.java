package org.huiqiao.common;

/** The rows that somebody can reach at most; who may do what with them is for the modules to say. */
public record Reach(Kind kind, String person, String branch) {

    public enum Kind {
        /** The bank's own work, and the head office. */
        ALL,
        BRANCH,
        /** Within a branch, the customers in one's care and the cases that one works on. */
        PORTFOLIO,
        CUSTOMER,
        NOTHING
    }

    public static final Reach BANK = new Reach(Kind.ALL, "", "");
    public static final Reach NOBODY = new Reach(Kind.NOTHING, "", "");
}
