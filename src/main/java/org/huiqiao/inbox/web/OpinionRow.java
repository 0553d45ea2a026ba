package org.huiqiao.inbox.web;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a person said of the case in review, with the amount where one was decided. */
record OpinionRow(
        String post,
        String conclusion,
        String who,
        @Nullable String amount,
        String text,
        OffsetDateTime at) {}
