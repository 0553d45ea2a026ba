package org.huiqiao.inbox;

/** What happens to a task that somebody took for a colleague. */
enum StandInAct {
    TAKEN,
    GIVEN_BACK,
    HANDED_OVER,
    DONE,
    OVER
}
