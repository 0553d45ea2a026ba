package org.huiqiao.mortgage;

/** What today's search says; only CLEAR lets money go (domain 1.12: searched on the day of the payout). */
public enum TitleState {
    CLEAR,
    NOT_SEARCHED_TODAY,
    NOT_FOUND,
    ENCUMBERED,
    OWNER_CHANGED
}
