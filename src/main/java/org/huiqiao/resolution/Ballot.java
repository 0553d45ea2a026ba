package org.huiqiao.resolution;

/** How a holder voted. Abstaining counts against; OPEN is not voted yet. */
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAIN,
    OPEN
}
