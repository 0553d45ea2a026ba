package org.huiqiao.review;

import org.jspecify.annotations.Nullable;

/** Every conclusion has its grounds, every decline its code as well. */
final class Grounds {

    private Grounds() {}

    static void refuseWithout(String text) {
        if (text.isBlank()) {
            throw new OpinionTextMissing();
        }
    }

    static void refuseDeclineWithout(@Nullable String reasonCode) {
        if (reasonCode == null || reasonCode.isBlank()) {
            throw new ReasonCodeMissing();
        }
    }
}
