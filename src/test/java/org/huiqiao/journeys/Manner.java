package org.huiqiao.journeys;

/** How somebody uses a page. */
enum Manner {
    POINTER,
    KEYBOARD,
    WITHOUT_SCRIPTS
}
