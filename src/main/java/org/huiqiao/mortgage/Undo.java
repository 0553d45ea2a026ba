package org.huiqiao.mortgage;

/** What has to be undone at the registry when the customer withdraws (domain 1.2). */
public enum Undo {
    NONE,
    CANCEL,
    RELEASE
}
