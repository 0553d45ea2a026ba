package org.huiqiao.inbox;

/** What a line of a case's timeline is about; the reader may want only one of them. */
public enum TrailKind {
    STEP,
    DECISION,
    DOCUMENT,
    MESSAGE,
    COMMENT,
    ACT
}
