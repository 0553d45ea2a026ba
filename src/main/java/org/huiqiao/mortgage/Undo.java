package org.huiqiao.mortgage;

/**
 * What has to be undone at the registry when a case ends without money (domain 1.2). RESTORE: the entry of the loan to be
 * renewed was changed for the new one and goes back to the terms of the old one.
 */
public enum Undo {
    NONE,
    CANCEL,
    RESTORE,
    RELEASE
}
