package org.huiqiao.tables;

/** What can be said against a table. */
public enum Kind {
    /** Two rules for one case where one answer is promised. */
    OVERLAP,
    /** A sum in which one value of one input counts twice. */
    COUNTED_TWICE,
    /** A case without a rule. */
    GAP,
    /** A case without a rule, which the table owns to. */
    GAP_OWNED,
    /** A rule that those above it, or those that rank higher, leave nothing. */
    SHADOWED,
    DUPLICATE,
    /** A rule that no case can meet. */
    NEVER_TRUE,
    /** A value of another type than its column. */
    TYPE,
    /** A value outside the values its column allows. */
    NOT_ALLOWED,
    /** An allowed answer that no rule gives. */
    UNUSED_OUTPUT,
    NO_ID,
    NO_SENTENCE,
    /** What the checker cannot tell, because a cell is not a plain unary test. */
    NOT_ANALYSED,
    /** The search was given up: the table is too entangled. */
    TOO_LARGE;

    /** What has to be mended; the rest is said so that it is known. */
    public boolean isFault() {
        return this != GAP_OWNED && this != NOT_ANALYSED;
    }

    public String messageKey() {
        return "tables." + name();
    }
}
