package org.huiqiao.inbox.web;

import org.jspecify.annotations.Nullable;

/** A word on a line of the list that warns or recommends. */
record WorkLabel(String text, @Nullable String tone) {}
