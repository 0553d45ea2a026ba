package org.huiqiao.inbox;

/** The three sides of the work list. */
public enum WorkView {
    MINE,
    GROUP,
    DONE
}
