package org.huiqiao.inbox.visits;

/** How the business looked. */
public enum BusinessState {
    NORMAL,
    SLOW,
    STOPPED
}
