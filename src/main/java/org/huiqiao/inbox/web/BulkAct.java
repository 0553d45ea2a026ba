package org.huiqiao.inbox.web;

/** What may be done with many tasks at once; never what decides about a case. */
enum BulkAct {
    CLAIM,
    HAND_OVER,
    REMIND,
    SNOOZE,
    WAKE
}
